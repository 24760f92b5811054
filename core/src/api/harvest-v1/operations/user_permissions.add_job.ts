// Public documentation: https://developers.greenhouse.io/harvest.html#user-permissions
import { addJobPermission } from '../../../users/index.ts'
import { type Handler, noContent } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'

/** A second role on the same job takes the place of the first. */
export const addUserJobPermission: Handler<'user_permissions.add_job'> = async ({ core, actor, user, params, body }) => {
  requireSiteAdmin(user, 'give rights over jobs')
  const made = await addJobPermission(core, actor, { userId: params.id, jobId: body.job_id, roleId: body.user_role_id })
  return made === null ? noContent : { id: made.id, job_id: made.job_id, user_role_id: made.user_role_id }
}
