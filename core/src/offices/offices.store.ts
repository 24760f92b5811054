import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { OfficesTable } from '../tables/organization.ts'

export type OfficeRow = Selectable<OfficesTable>

export interface OfficeFilter {
  readonly externalId?: string
  /** Only those without a parent. */
  readonly topOnly?: boolean
}

function filtered(db: CoreDb, filter: OfficeFilter) {
  let query = db.selectFrom('offices')
  if (filter.externalId !== undefined) query = query.where('external_id', '=', filter.externalId)
  if (filter.topOnly) query = query.where('parent_id', 'is', null)
  return query
}

export async function pageOfOffices(db: CoreDb, filter: OfficeFilter, page: IdPage): Promise<{ id: number }[]> {
  let query = filtered(db, filter).select('id').orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countOffices(db: CoreDb, filter: OfficeFilter): Promise<number> {
  const { count } = await filtered(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

/** Until the transaction ends nobody else changes the table, so that what is unique stays so. */
export async function lockOffices(tx: CoreDb): Promise<OfficeRow[]> {
  await sql`lock table recruiting.offices in share row exclusive mode`.execute(tx)
  return tx.selectFrom('offices').selectAll().execute()
}

export async function insertOffice(tx: CoreDb, row: Insertable<OfficesTable>): Promise<number> {
  const { id } = await tx.insertInto('offices').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateOfficeRow(tx: CoreDb, id: number, change: Updateable<OfficesTable>): Promise<void> {
  await tx.updateTable('offices').set(change).where('id', '=', id).execute()
}
