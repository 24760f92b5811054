// Public documentation: https://developers.greenhouse.io/harvest.html#user-permissions
import { removePermission } from '../../../users/index.ts'
import type { Handler } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'

export const removeUserFutureJobPermission: Handler<'user_permissions.remove_future_job'> = async (call) => {
  requireSiteAdmin(call.user, 'take rights over jobs')
  const id = call.body.future_job_permission_id
  await removePermission(call.core, call.actor, { userId: call.params.id, id, kind: 'future-job' })
  return { message: `Future Job Permission ${id} has been deleted.` }
}
