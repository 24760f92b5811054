import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { id, idParams, noContent } from './shapes.ts'

const title = z.string().trim().min(1, 'The post has no title').max(255)
const location = z.string().trim().max(255).nullable()
/** HTML. */
const content = z.string().max(100_000)

/** A new post, offline. */
export const addJobPost = defineRoute({
  id: 'recruiting.add-job-post',
  method: 'POST',
  path: '/api/recruiting/jobs/{id}/posts',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ title, location, content, internal: z.boolean().default(false) }),
  reply: z.object({ id }),
})

export const editJobPost = defineRoute({
  id: 'recruiting.edit-job-post',
  method: 'POST',
  path: '/api/recruiting/job-posts/{id}',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ title, location, content }),
  reply: noContent,
})

/** Puts a post of an open job on the job board, or takes it off. */
export const publishJobPost = defineRoute({
  id: 'recruiting.publish-job-post',
  method: 'POST',
  path: '/api/recruiting/job-posts/{id}/publish',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ live: z.boolean() }),
  reply: noContent,
})

/** Refused while the post is live. */
export const deleteJobPost = defineRoute({
  id: 'recruiting.delete-job-post',
  method: 'POST',
  path: '/api/recruiting/job-posts/{id}/delete',
  policy: 'recruiter',
  params: idParams,
  reply: noContent,
})
