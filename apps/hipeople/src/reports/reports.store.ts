import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { ModuleId } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import type { ReportsTable } from '../tables/report-tables.ts'

export type ReportRow = Selectable<ReportsTable>

/** Undefined when a report of the same cause is there. */
export async function insertReport(tx: HiDb, row: Insertable<ReportsTable>): Promise<ReportRow | undefined> {
  return tx
    .insertInto('reports')
    .values(row)
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .returningAll()
    .executeTakeFirst()
}

export async function reportById(db: HiDb, id: number): Promise<ReportRow | undefined> {
  return db.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function updateReport(tx: HiDb, id: number, change: Updateable<ReportsTable>): Promise<void> {
  await tx.updateTable('reports').set(change).where('id', '=', id).execute()
}

/** Newest version first. */
export async function reportsOf(db: HiDb, requestIds: readonly number[]): Promise<ReportRow[]> {
  if (requestIds.length === 0) return []
  return db
    .selectFrom('reports')
    .selectAll()
    .where('request_id', 'in', [...requestIds])
    .orderBy('version', 'desc')
    .execute()
}

export interface ListedReport extends ReportRow {
  readonly candidate_name: string
  readonly job_name: string
  readonly role_title: string
  readonly module: ModuleId
  readonly erased_at: Date | null
  readonly latest: number
}

export async function listReports(
  db: HiDb,
  filter: { visibleRoleIds?: readonly number[]; roleId?: number; q?: string; beforeId?: number; limit: number },
): Promise<ListedReport[]> {
  let query = db
    .selectFrom('reports')
    .innerJoin('requests', 'requests.id', 'reports.request_id')
    .innerJoin('roles', 'roles.id', 'requests.role_id')
    .selectAll('reports')
    .select(({ selectFrom }) => [
      'requests.candidate_name',
      'requests.job_name',
      'requests.erased_at',
      'requests.module',
      'roles.title as role_title',
      selectFrom('reports as others')
        .select(sql<number>`max(others.version)`.as('latest'))
        .whereRef('others.request_id', '=', 'reports.request_id')
        .as('latest'),
    ])
    .orderBy('reports.id', 'desc')
    .limit(filter.limit)
  const { visibleRoleIds, roleId, q, beforeId } = filter
  if (visibleRoleIds) query = query.where('requests.role_id', 'in', visibleRoleIds.length > 0 ? [...visibleRoleIds] : [0])
  if (roleId !== undefined) query = query.where('requests.role_id', '=', roleId)
  if (q) query = query.where('requests.candidate_name', 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`)
  if (beforeId !== undefined) query = query.where('reports.id', '<', beforeId)
  return (await query.execute()) as ListedReport[]
}
