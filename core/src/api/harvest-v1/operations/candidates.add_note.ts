// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { addNote as add } from '../../../feed/index.ts'
import type { Handler } from '../call.ts'
import { requireUser } from '../given-users.ts'
import { presentNote } from '../present/feed.ts'

export const addNote: Handler<'candidates.add_note'> = async ({ core, actor, params, body }) => {
  await requireUser(core, body.user_id, 'user_id')
  return presentNote(
    await add(core, actor, { candidateId: params.id, authorId: body.user_id, body: body.body, visibility: body.visibility }),
  )
}
