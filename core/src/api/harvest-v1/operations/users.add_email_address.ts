// Public documentation: https://developers.greenhouse.io/harvest.html#users
import { addEmailAddress } from '../../../users/index.ts'
import { type Handler, noContent } from '../call.ts'
import { requireSiteAdmin } from '../rights.ts'

/** 201 for a new address, 200 when a waiting one was mailed again, 204 when there was nothing to do. */
export const addEmailAddressToUser: Handler<'users.add_email_address'> = async ({
  core,
  actor,
  user,
  params,
  body,
  answerWith,
}) => {
  requireSiteAdmin(user, 'add e-mail addresses to users')
  const verify = body.send_verification ?? false
  const added = await addEmailAddress(core, actor, { userId: params.id, email: body.email, verify })
  if (added.outcome === 'unchanged') return noContent
  if (added.outcome === 'mailed-again') answerWith(200)
  return { id: added.id, user_id: params.id, email: added.email, verified: added.verified ? 'true' : 'false' }
}
