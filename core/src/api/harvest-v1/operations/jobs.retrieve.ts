// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { findJob } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentJob } from '../present/job.ts'

export const retrieveJob: Handler<'jobs.retrieve'> = async ({ core, params }) => {
  const job = await findJob(core.db, params.id)
  if (!job) throw resourceNotFound()
  return presentJob(job, await loadFieldDefinitions(core.db))
}
