// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import { findJob } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentHiringTeam } from '../present/job.ts'

export const retrieveHiringTeam: Handler<'jobs.hiring_team'> = async ({ core, params }) => {
  const job = await findJob(core.db, params.id)
  if (!job) throw resourceNotFound()
  return presentHiringTeam(job)
}
