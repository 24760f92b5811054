// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import { replaceTeam } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { teamFrom } from '../given-job.ts'

export const replaceHiringTeam: Handler<'jobs.hiring_team_replace'> = async ({ core, actor, params, body }) => {
  await replaceTeam(core, actor, { jobId: params.id, team: teamFrom(body) })
  return { success: true }
}
