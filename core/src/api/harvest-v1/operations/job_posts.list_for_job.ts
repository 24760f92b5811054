// Public documentation: https://developers.greenhouse.io/harvest.html#job-posts
import { countJobPosts, findJob, pageOfJobPosts } from '../../../jobs/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentJobPost } from '../present/job.ts'

export const listJobPostsForJob: Handler<'job_posts.list_for_job'> = async (call) => {
  const { core, params, query } = call
  if (!(await findJob(core.db, params.id))) throw resourceNotFound()
  const filter = { jobId: params.id, active: query.active }
  return (await call.paged(await pageOfJobPosts(core.db, filter, pageOf(call)), () => countJobPosts(core.db, filter))).map(
    presentJobPost,
  )
}
