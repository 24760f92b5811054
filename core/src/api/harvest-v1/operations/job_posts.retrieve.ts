// Public documentation: https://developers.greenhouse.io/harvest.html#job-posts
import { findJobPost } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentJobPost } from '../present/job.ts'

export const retrieveJobPost: Handler<'job_posts.retrieve'> = async ({ core, params }) => {
  const post = await findJobPost(core.db, params.id)
  if (!post) throw resourceNotFound()
  return presentJobPost(post)
}
