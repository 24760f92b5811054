// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { job } from './shapes/job.ts'

export const jobApproved = defineEvent({
  action: 'job_approved',
  when: 'Job Approved',
  group: 'Job',
  payload: z.strictObject({ approval_flow: z.strictObject({ approval_flow_type: z.enum(['open_job', 'offer_job']) }), job }),
  fired: true,
})
