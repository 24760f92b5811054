// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { editUser } from '../../../users/index.ts'
import { addressedUser } from '../addressed-user.ts'
import type { Handler } from '../call.ts'
import { editFrom } from '../given-user.ts'
import { requireSiteAdmin } from '../rights.ts'

/** Success is said as a word. */
export const updateUser: Handler<'users.update_v2'> = async ({ core, actor, user, body }) => {
  requireSiteAdmin(user, 'edit users')
  const row = await addressedUser(core, body.user)
  await editUser(core, actor, { userId: row.id, edit: await editFrom(core, body.payload, 'payload') })
  return { success: 'true' }
}
