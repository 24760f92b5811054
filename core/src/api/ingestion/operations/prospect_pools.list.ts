// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { poolsInUse } from '../../../ingestion/index.ts'
import { prospectStagesOf } from '../../../organization/index.ts'
import type { IngestionHandler } from '../call.ts'

export const listPools: IngestionHandler<'prospect_pools.list'> = async ({ core }) => {
  const pools = await poolsInUse(core.db)
  const stages = await prospectStagesOf(
    core.db,
    pools.map(({ id }) => id),
  )
  return pools.map(({ id, name }) => ({
    id,
    name,
    stages: stages.filter((stage) => stage.pool_id === id).map((stage) => ({ id: stage.id, name: stage.name })),
  }))
}
