import type { CoreDb } from '../context.ts'
import { loadUserRefs } from '../people/index.ts'
import type { CustomValues } from '../tables/index.ts'
import { loadFieldDefinitions, loadFieldOptions } from './custom-fields.store.ts'
import { applyFieldWrites, type FieldWrite } from './write.ts'

/** What turns the values that stand into the new ones, with users and options looked up. Throws for the first write that does not fit; `at` leads its name. */
export async function fieldWriter(
  db: CoreDb,
  fieldType: string,
  writes: readonly FieldWrite[],
  at = '',
): Promise<(values: CustomValues) => CustomValues> {
  if (writes.length === 0) return (values) => values
  const definitions = await loadFieldDefinitions(db)
  const options = await loadFieldOptions(db)
  const ids = writes.flatMap(({ value }) => (typeof value === 'number' && Number.isSafeInteger(value) ? [value] : []))
  const users = await loadUserRefs(db, ids)
  return (values) => applyFieldWrites({ definitions, options, users }, { fieldType, values, writes, at })
}
