// Public documentation: https://developers.greenhouse.io/harvest.html#user-permissions
import { findUserRow, pageOfJobPermissions } from '../../../users/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'

/** Empty for Site Admins, who need none, and for Basic users, who have none. */
export const listUserJobPermissions: Handler<'user_permissions.list_jobs'> = async (call) => {
  const { core, params } = call
  if (!(await findUserRow(core.db, params.id))) throw resourceNotFound()
  const rows = await call.paged(await pageOfJobPermissions(core.db, params.id, pageOf(call)), async () => 0)
  return rows.map(({ id, job_id, user_role_id }) => ({ id, job_id, user_role_id }))
}
