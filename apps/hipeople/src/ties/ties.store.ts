import type { Insertable, Selectable, Updateable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { TiesTable } from '../tables/role-tables.ts'

export type TieRow = Selectable<TiesTable>

export async function liveTies(db: HiDb, filter: { roleIds?: readonly number[]; jobId?: number } = {}): Promise<TieRow[]> {
  let query = db.selectFrom('ties').selectAll().where('removed_at', 'is', null).orderBy('created_at').orderBy('id')
  if (filter.roleIds) {
    if (filter.roleIds.length === 0) return []
    query = query.where('role_id', 'in', [...filter.roleIds])
  }
  if (filter.jobId !== undefined) query = query.where('job_id', '=', filter.jobId)
  return query.execute()
}

/** The tie that a move into this stage sets off. At most one: the stage of a job is taken once. */
export async function tieAt(db: HiDb, at: { jobIds: readonly number[]; stageId: number }): Promise<TieRow | undefined> {
  if (at.jobIds.length === 0) return undefined
  return db
    .selectFrom('ties')
    .selectAll()
    .where('removed_at', 'is', null)
    .where('job_id', 'in', [...at.jobIds])
    .where('stage_id', '=', at.stageId)
    .executeTakeFirst()
}

export async function insertTie(tx: HiDb, row: Insertable<TiesTable>): Promise<void> {
  await tx.insertInto('ties').values(row).execute()
}

export async function updateTie(tx: HiDb, id: number, change: Updateable<TiesTable>): Promise<void> {
  await tx.updateTable('ties').set(change).where('id', '=', id).execute()
}

export async function removeTies(tx: HiDb, ids: readonly number[], at: Date): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('ties')
    .set({ removed_at: at })
    .where('id', 'in', [...ids])
    .execute()
}

export async function titlesOfRoles(db: HiDb, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('roles')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
