// Public documentation: https://developers.greenhouse.io/harvest.html#job-posts
import { editJobPost } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { postEditFrom } from '../given-job.ts'

export const updateJobPost: Handler<'job_posts.update_v2'> = async ({ core, actor, params, body }) => {
  await editJobPost(core, actor, { postId: params.id, edit: postEditFrom(body) })
  return { success: true }
}
