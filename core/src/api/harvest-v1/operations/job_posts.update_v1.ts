// Public documentation: https://developers.greenhouse.io/harvest.html#job-posts
import { editJobPost } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { postEditFrom } from '../given-job.ts'

/** Takes the status beside the texts, unlike its successor. */
export const updateJobPostV1: Handler<'job_posts.update_v1'> = async ({ core, actor, params, body }) => {
  const status = body.status == null ? {} : { live: body.status === 'live' }
  await editJobPost(core, actor, { postId: params.id, edit: { ...postEditFrom(body), ...status } })
  return { success: true }
}
