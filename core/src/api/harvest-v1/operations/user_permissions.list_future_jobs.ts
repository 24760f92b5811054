// Public documentation: https://developers.greenhouse.io/harvest.html#user-permissions
import { findUserRow, pageOfFuturePermissions } from '../../../users/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentFuturePermission } from '../present/user.ts'

export const listUserFutureJobPermissions: Handler<'user_permissions.list_future_jobs'> = async (call) => {
  const { core, params } = call
  if (!(await findUserRow(core.db, params.id))) throw resourceNotFound()
  const rows = await call.paged(await pageOfFuturePermissions(core.db, params.id, pageOf(call)), async () => 0)
  return rows.map(presentFuturePermission)
}
