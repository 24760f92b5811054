// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { changeLevel } from '../../../users/index.ts'
import { addressedUser } from '../addressed-user.ts'
import type { Handler } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'

/** A user who is Basic already stays so; rights over single jobs go. */
export const changePermissionLevel: Handler<'users.permission_level'> = async ({ core, actor, user, body }) => {
  requireSiteAdmin(user, 'change permission levels')
  const row = await addressedUser(core, body.user)
  await changeLevel(core, actor, { userId: row.id, level: body.level })
  return { success: true }
}
