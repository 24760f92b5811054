// Public documentation: https://developers.greenhouse.io/harvest.html#job-posts
import { findJob, jobPostsOf } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentJobPost } from '../present/job.ts'

/** Of several posts the first live one, or else the first. Text and questions come when they are asked for. */
export const retrieveJobPostForJob: Handler<'job_posts.retrieve_for_job'> = async ({ core, params, query }) => {
  if (!(await findJob(core.db, params.id))) throw resourceNotFound()
  const posts = await jobPostsOf(core.db, params.id, { active: true })
  const post = posts.find((one) => one.live) ?? posts[0]
  if (!post) throw resourceNotFound()
  const { content, questions, ...rest } = presentJobPost(post)
  return {
    ...rest,
    ...(query.content || query.full_content ? { content } : {}),
    ...(query.questions ? { questions } : {}),
  }
}
