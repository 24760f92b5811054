// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import { addToTeam } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { teamFrom } from '../given-job.ts'

export const addToHiringTeam: Handler<'jobs.hiring_team_add'> = async ({ core, actor, params, body }) => {
  await addToTeam(core, actor, { jobId: params.id, team: teamFrom(body) })
  return { success: true }
}
