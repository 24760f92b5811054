// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { id, text, timestamp } from './shapes/values.ts'

export const scorecardDeleted = defineEvent({
  action: 'scorecard_deleted',
  when: 'Scorecard Deleted',
  group: 'Interview',
  payload: z.strictObject({
    scorecard: z.strictObject({
      id,
      candidate_id: id,
      interviewed_at: timestamp.nullable(),
      created_at: timestamp,
      updated_at: timestamp,
      scorecard_status: text,
    }),
  }),
  fired: true,
})
