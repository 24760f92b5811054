// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { flag, id, timestamp } from './shapes/values.ts'

/** Ids alone. Not for the applications of a candidate who is deleted. */
export const deleteApplication = defineEvent({
  action: 'delete_application',
  when: 'Delete Application',
  group: 'Application',
  payload: z.strictObject({
    application: z.strictObject({
      id,
      candidate_id: id,
      job_id: id.nullable(),
      created_at: timestamp,
      source_id: id.nullable(),
      candidate_rejection_reason_id: id.nullable(),
      rejection_note_id: id.nullable(),
      rejected_at: timestamp.nullable(),
      referrer_id: id.nullable(),
      prospect: flag,
      rejected_by_user_id: id.nullable(),
    }),
  }),
  fired: true,
})
