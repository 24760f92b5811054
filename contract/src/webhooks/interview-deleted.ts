// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { id } from './shapes/values.ts'

export const interviewDeleted = defineEvent({
  action: 'interview_deleted',
  when: 'Interview Deleted',
  group: 'Interview',
  payload: z.strictObject({ interview: z.strictObject({ id }) }),
  fired: true,
})
