// Public documentation: https://developers.greenhouse.io/harvest.html#job-stages
import { findStage } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentStage } from '../present/job.ts'

export const retrieveJobStage: Handler<'job_stages.retrieve'> = async ({ core, params }) => {
  const stage = await findStage(core.db, params.id)
  if (!stage) throw resourceNotFound()
  return presentStage(stage)
}
