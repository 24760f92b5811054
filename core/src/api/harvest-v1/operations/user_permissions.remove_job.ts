// Public documentation: https://developers.greenhouse.io/harvest.html#user-permissions
import { removePermission } from '../../../users/index.ts'
import type { Handler } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'

export const removeUserJobPermission: Handler<'user_permissions.remove_job'> = async ({ core, actor, user, params, body }) => {
  requireSiteAdmin(user, 'take rights over jobs')
  const id = body.job_permission_id
  await removePermission(core, actor, { userId: params.id, id, kind: 'job' })
  return { message: `Job Permission ${id} has been deleted.` }
}
