// Public documentation: https://developers.greenhouse.io/webhooks.html
import { defineEvent } from '../kernel/index.ts'
import { jobPost } from './shapes/job-post.ts'

/** Going live and offline counts as a change. */
export const jobPostUpdated = defineEvent({
  action: 'job_post_updated',
  when: 'Job Post Updated',
  group: 'Job',
  payload: jobPost,
  fired: true,
})
