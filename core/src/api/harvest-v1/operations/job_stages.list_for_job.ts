// Public documentation: https://developers.greenhouse.io/harvest.html#job-stages
import { findJob, stagesOfJob } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentStage } from '../present/job.ts'

/** A job's stages in their order. There are tens at most, so a page is cut from the whole list: order by place, not by id. */
export const listJobStagesForJob: Handler<'job_stages.list_for_job'> = async ({ core, params, query, page, paged }) => {
  if (!(await findJob(core.db, params.id))) throw resourceNotFound()
  const stages = await stagesOfJob(core.db, params.id, {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
  })
  const known = page.afterId === undefined ? -1 : stages.findIndex((stage) => stage.id === page.afterId)
  const from = known >= 0 ? known + 1 : (page.page - 1) * page.perPage
  return (await paged(stages.slice(from, from + page.perPage + 1), async () => stages.length)).map(presentStage)
}
