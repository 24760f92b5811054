// Public documentation: https://developers.greenhouse.io/harvest.html#prospect-pool
import { findProspectPool, prospectStagesOf } from '../../../organization/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentPool } from '../present/prospect-pool.ts'

export const retrieveProspectPool: Handler<'prospect_pools.retrieve'> = async ({ core, params }) => {
  const pool = await findProspectPool(core.db, params.id)
  if (!pool) throw resourceNotFound()
  return presentPool(pool, await prospectStagesOf(core.db, [pool.id]))
}
