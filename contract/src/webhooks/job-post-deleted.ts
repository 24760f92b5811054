// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { jobPost } from './shapes/job-post.ts'

/** Under a key of its own, unlike its sisters. */
export const jobPostDeleted = defineEvent({
  action: 'job_post_deleted',
  when: 'Job Post Deleted',
  group: 'Job',
  payload: z.strictObject({ job_post: jobPost }),
  fired: true,
})
