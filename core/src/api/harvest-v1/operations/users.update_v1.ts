// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { editUser } from '../../../users/index.ts'
import { addressedUser } from '../addressed-user.ts'
import type { Handler } from '../call.ts'
import { editFrom } from '../given-user.ts'
import { requireSiteAdmin } from '../rights.ts'
import { userAnswer } from './users.retrieve.ts'

export const updateUserV1: Handler<'users.update_v1'> = async ({ core, actor, user, params, body }) => {
  requireSiteAdmin(user, 'edit users')
  const { id: userId } = await addressedUser(core, { user_id: params.id })
  await editUser(core, actor, { userId, edit: await editFrom(core, body) })
  return userAnswer(core, userId)
}
