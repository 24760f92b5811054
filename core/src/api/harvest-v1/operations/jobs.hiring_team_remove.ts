// Public documentation: https://developers.greenhouse.io/harvest.html#jobs
import { removeFromTeam } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'

/** The body names ids alone. */
export const removeFromHiringTeam: Handler<'jobs.hiring_team_remove'> = async ({ core, actor, params, body }) => {
  await removeFromTeam(core, actor, {
    jobId: params.id,
    team: {
      hiring_manager: body.hiring_managers ?? undefined,
      sourcer: body.sourcers ?? undefined,
      recruiter: body.recruiters ?? undefined,
      coordinator: body.coordinators ?? undefined,
    },
  })
  return { success: true }
}
