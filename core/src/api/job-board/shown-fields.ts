import type { CoreContext } from '../../context.ts'
import type { FieldDefinition } from '../../custom-fields/index.ts'

/** The fields of jobs that the organisation shows on its board. No field can be shown there yet. */
export async function fieldsOnBoard(_core: CoreContext): Promise<FieldDefinition[]> {
  return []
}
