// Public documentation: https://developers.greenhouse.io/webhooks.html
import { defineEvent } from '../kernel/index.ts'
import { jobPost } from './shapes/job-post.ts'

export const jobPostCreated = defineEvent({
  action: 'job_post_created',
  when: 'Job Post Created',
  group: 'Job',
  payload: jobPost,
  fired: true,
})
