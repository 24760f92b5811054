// Public documentation: https://developers.greenhouse.io/harvest.html#job-posts
import { editJobPost } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'

export const updateJobPostStatus: Handler<'job_posts.update_status_v2'> = async ({ core, actor, params, body }) => {
  await editJobPost(core, actor, { postId: params.id, edit: { live: body.status === 'live' } })
  return { success: true }
}
