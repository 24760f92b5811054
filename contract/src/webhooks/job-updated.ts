// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { job } from './shapes/job.ts'

/** Not for changes of the hiring team. */
export const jobUpdated = defineEvent({
  action: 'job_updated',
  when: 'Job Updated',
  group: 'Job',
  payload: z.strictObject({ job }),
  fired: true,
})
