import { addJobPost, deleteJobPost, editJobPost, publishJobPost } from '@orangery/contract/recruiting'
import { announceFacts } from '../../events/index.ts'
import { createJobPost, editJobPost as edit, deleteJobPost as remove } from '../../jobs/index.ts'
import { answer, done } from './web-call.ts'

const added = answer(addJobPost, async ({ core, actor, params, body }) => {
  const id = await createJobPost(core, actor, { jobId: params.id, ...body })
  announceFacts(core)
  return { id }
})

const edited = answer(editJobPost, async ({ core, actor, params, body }) => {
  await edit(core, actor, { postId: params.id, edit: body })
  announceFacts(core)
  return done
})

const published = answer(publishJobPost, async ({ core, actor, params, body }) => {
  await edit(core, actor, { postId: params.id, edit: { live: body.live } })
  announceFacts(core)
  return done
})

const deleted = answer(deleteJobPost, async ({ core, actor, params }) => {
  await remove(core, actor, params.id)
  announceFacts(core)
  return done
})

export const jobPostBindings = [added, edited, published, deleted]
