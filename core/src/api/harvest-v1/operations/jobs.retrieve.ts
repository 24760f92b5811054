// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import type { CoreContext } from '../../../context.ts'
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { findJob } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentJob } from '../present/job.ts'

export const retrieveJob: Handler<'jobs.retrieve'> = async ({ core, params }) => jobAnswer(core, params.id)

/** The job as it stands, for whatever answers with one. */
export async function jobAnswer(core: CoreContext, id: number) {
  const job = await findJob(core.db, id)
  if (!job) throw resourceNotFound()
  return presentJob(job, await loadFieldDefinitions(core.db))
}
