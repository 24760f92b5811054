// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { flag, id, text, timestamp } from './shapes/values.ts'

export const jobInterviewStageDeleted = defineEvent({
  action: 'job_interview_stage_deleted',
  when: 'Job Interview Stage Deleted',
  group: 'Job',
  payload: z.strictObject({
    job_interview_stage: z.strictObject({ id, job_id: id, created_at: timestamp, updated_at: timestamp, name: text, active: flag }),
  }),
  fired: true,
})
