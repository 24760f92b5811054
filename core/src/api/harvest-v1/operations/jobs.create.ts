// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import { copyJob } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { unitsOf } from '../given-job.ts'
import { jobAnswer } from './jobs.retrieve.ts'

export const createJob: Handler<'jobs.create'> = async ({ core, actor, body }) => {
  const id = await copyJob(core, actor, {
    templateId: body.template_job_id,
    name: body.job_name,
    postName: body.job_post_name,
    requisitionId: body.requisition_id,
    openings: body.number_of_openings,
    openingIds: body.opening_ids,
    ...unitsOf(body),
  })
  return jobAnswer(core, id)
}
