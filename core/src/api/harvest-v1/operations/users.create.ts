// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { createUser as create } from '../../../users/index.ts'
import type { Handler } from '../call.ts'
import { editFrom } from '../given-user.ts'
import { requireSiteAdmin } from '../rights.ts'
import { userAnswer } from './users.retrieve.ts'

/** Always Basic. */
export const createUser: Handler<'users.create'> = async ({ core, actor, user, body }) => {
  requireSiteAdmin(user, 'add users')
  const { first_name: firstName, last_name: lastName, email, ...rest } = body
  const invite = body.send_email_invite ?? false
  return userAnswer(core, await create(core, actor, { firstName, lastName, email, invite, rest: await editFrom(core, rest) }))
}
