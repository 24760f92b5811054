// Public documentation: https://developers.greenhouse.io/harvest.html#prospect-pool
import { prospectStagesOf } from '../../../organization/index.ts'
import { countList, pageOfList } from '../../../tables/plain-list.store.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentPool } from '../present/prospect-pool.ts'

export const listProspectPools: Handler<'prospect_pools.list'> = async (call) => {
  const { db } = call.core
  const pools = await call.paged(await pageOfList(db, 'prospect_pools', pageOf(call)), () => countList(db, 'prospect_pools'))
  const stages = await prospectStagesOf(
    db,
    pools.map(({ id }) => id),
  )
  return pools.map((pool) => presentPool(pool, stages))
}
