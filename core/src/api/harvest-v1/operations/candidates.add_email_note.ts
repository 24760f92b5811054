// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { addEmailNote as add } from '../../../feed/index.ts'
import type { Handler } from '../call.ts'
import { requireUser } from '../given-users.ts'
import { presentEmail } from '../present/feed.ts'

export const addEmailNote: Handler<'candidates.add_email_note'> = async ({ core, actor, params, body }) => {
  await requireUser(core, body.user_id, 'user_id')
  const copies = body.cc ?? []
  const item = await add(core, actor, {
    candidateId: params.id,
    authorId: body.user_id,
    to: body.to,
    from: body.from,
    cc: copies.length ? copies.join(', ') : null,
    subject: body.subject,
    body: body.body,
  })
  return { ...presentEmail(item), cc: copies }
}
