import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { DepartmentsTable } from '../tables/organization.ts'

export type DepartmentRow = Selectable<DepartmentsTable>

export interface DepartmentFilter {
  readonly externalId?: string
  /** Only those without a parent. */
  readonly topOnly?: boolean
}

function filtered(db: CoreDb, filter: DepartmentFilter) {
  let query = db.selectFrom('departments')
  if (filter.externalId !== undefined) query = query.where('external_id', '=', filter.externalId)
  if (filter.topOnly) query = query.where('parent_id', 'is', null)
  return query
}

export async function pageOfDepartments(db: CoreDb, filter: DepartmentFilter, page: IdPage): Promise<{ id: number }[]> {
  let query = filtered(db, filter).select('id').orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countDepartments(db: CoreDb, filter: DepartmentFilter): Promise<number> {
  const { count } = await filtered(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

/** Until the transaction ends nobody else changes the table, so that what is unique stays so. */
export async function lockDepartments(tx: CoreDb): Promise<DepartmentRow[]> {
  await sql`lock table recruiting.departments in share row exclusive mode`.execute(tx)
  return tx.selectFrom('departments').selectAll().execute()
}

export async function insertDepartment(tx: CoreDb, row: Insertable<DepartmentsTable>): Promise<number> {
  const { id } = await tx.insertInto('departments').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateDepartmentRow(tx: CoreDb, id: number, change: Updateable<DepartmentsTable>): Promise<void> {
  await tx.updateTable('departments').set(change).where('id', '=', id).execute()
}
