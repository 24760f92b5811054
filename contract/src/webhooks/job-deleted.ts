// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { named } from './shapes/values.ts'

export const jobDeleted = defineEvent({
  action: 'job_deleted',
  when: 'Job Deleted',
  group: 'Job',
  payload: z.strictObject({ job: named }),
  fired: true,
})
