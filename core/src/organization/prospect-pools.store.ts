import type { CoreDb } from '../context.ts'

export async function findProspectPool(db: CoreDb, id: number) {
  return db.selectFrom('prospect_pools').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The stages of these pools, in their order. */
export async function prospectStagesOf(db: CoreDb, poolIds: readonly number[]) {
  if (poolIds.length === 0) return []
  return db.selectFrom('prospect_stages').selectAll().where('pool_id', 'in', poolIds).orderBy('position').orderBy('id').execute()
}
