import { type Insertable, type Selectable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { CustomFieldOptionsTable } from '../tables/organization.ts'

export type OptionRow = Selectable<CustomFieldOptionsTable>

export async function pageOfOptionRows(
  db: CoreDb,
  filter: { fieldId: number; active?: boolean },
  page: IdPage,
): Promise<OptionRow[]> {
  let query = db
    .selectFrom('custom_field_options')
    .selectAll()
    .where('custom_field_id', '=', filter.fieldId)
    .orderBy('id')
    .limit(page.limit)
  if (filter.active !== undefined) query = query.where('active', '=', filter.active)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  return query.execute()
}

/** All options of some fields, deleted ones too, in their order. */
export async function optionsOfFields(db: CoreDb, fieldIds: readonly number[]): Promise<OptionRow[]> {
  if (fieldIds.length === 0) return []
  return db
    .selectFrom('custom_field_options')
    .selectAll()
    .where('custom_field_id', 'in', fieldIds)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function insertOptions(tx: CoreDb, rows: readonly Insertable<CustomFieldOptionsTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('custom_field_options').values(rows).execute()
}

/** What an option is from now on. */
export interface ChangedOption {
  readonly id: number
  readonly name: string
  readonly position: number
  readonly external_id: string | null
}

/** Brings deleted ones back as well. A name that is given up stays known, since records keep it. */
export async function updateOptionRows(tx: CoreDb, changed: readonly ChangedOption[]): Promise<void> {
  if (changed.length === 0) return
  await sql`
    update recruiting.custom_field_options o
    set name = c.name, position = c.position, external_id = c.external_id, active = true,
      former_names = case when o.name = c.name then o.former_names else array_append(array_remove(o.former_names, c.name), o.name) end
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c (id bigint, name text, position int, external_id text)
    where o.id = c.id`.execute(tx)
}

export async function retireOptions(tx: CoreDb, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.updateTable('custom_field_options').set({ active: false }).where('id', 'in', ids).execute()
}
