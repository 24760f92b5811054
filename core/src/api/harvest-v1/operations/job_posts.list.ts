// Public documentation: https://developers.greenhouse.io/harvest.html#job-posts
import { countJobPosts, pageOfJobPosts } from '../../../jobs/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentJobPost } from '../present/job.ts'

/** `full_content` asks for the whole text with its surroundings; ours has no surroundings, so both forms are one. */
export const listJobPosts: Handler<'job_posts.list'> = async (call) => {
  const { core, query } = call
  const filter = {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
    live: query.live,
    active: query.active,
    internal: query.internal,
  }
  return (await call.paged(await pageOfJobPosts(core.db, filter, pageOf(call)), () => countJobPosts(core.db, filter))).map(
    presentJobPost,
  )
}
