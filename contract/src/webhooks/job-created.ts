// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { job } from './shapes/job.ts'

export const jobCreated = defineEvent({
  action: 'job_created',
  when: 'Job Created',
  group: 'Job',
  payload: z.strictObject({ job }),
  fired: true,
})
