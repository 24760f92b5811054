// Public documentation: https://developers.greenhouse.io/harvest.html#job-stages
import { countStages, pageOfStages } from '../../../jobs/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentStage } from '../present/job.ts'

export const listJobStages: Handler<'job_stages.list'> = async (call) => {
  const { core, query } = call
  const filter = {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
  }
  return (await call.paged(await pageOfStages(core.db, filter, pageOf(call)), () => countStages(core.db, filter))).map(presentStage)
}
