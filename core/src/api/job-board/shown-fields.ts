import type { CoreContext } from '../../context.ts'
import { type FieldDefinition, fieldIdsOnBoard, loadFieldDefinitions } from '../../custom-fields/index.ts'

/** The fields of jobs that the organisation shows on its board. */
export async function fieldsOnBoard(core: CoreContext): Promise<FieldDefinition[]> {
  const shown = await fieldIdsOnBoard(core.db)
  if (shown.size === 0) return []
  return (await loadFieldDefinitions(core.db)).filter(({ id }) => shown.has(id))
}
