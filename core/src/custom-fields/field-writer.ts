import type { CoreDb } from '../context.ts'
import { loadUserRefs } from '../people/index.ts'
import type { CustomValues } from '../tables/index.ts'
import { idOf } from './convert-value.ts'
import { loadFieldDefinitions, loadFieldOptions } from './custom-fields.store.ts'
import { applyFieldWrites, type FieldWrite } from './write.ts'

type Writer = (values: CustomValues) => CustomValues

/** What turns the values that stand into the new ones, with users and options looked up. Throws for the first write that does not fit; `at` leads its name. */
export async function fieldWriter(db: CoreDb, fieldType: string, writes: readonly FieldWrite[], at = ''): Promise<Writer> {
  const [writer] = await fieldWriters(db, fieldType, [{ writes, at }])
  return writer!
}

/** The same for several records at once. */
export async function fieldWriters(
  db: CoreDb,
  fieldType: string,
  records: readonly { writes: readonly FieldWrite[]; at: string }[],
): Promise<Writer[]> {
  const all = records.flatMap(({ writes }) => writes)
  if (all.length === 0) return records.map(() => (values) => values)
  const definitions = await loadFieldDefinitions(db)
  const options = await loadFieldOptions(db)
  const ids = all.flatMap(({ value }) => idOf(value) ?? [])
  const users = await loadUserRefs(db, ids)
  return records.map(
    ({ writes, at }) =>
      (values) =>
        applyFieldWrites({ definitions, options, users }, { fieldType, values, writes, at }),
  )
}
