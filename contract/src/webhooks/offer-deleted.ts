// Public documentation: https://developers.greenhouse.io/webhooks.html
import { z } from 'zod'
import { defineEvent } from '../kernel/index.ts'
import { offerStatus } from './shapes/offer.ts'
import { day, id, text, timestamp } from './shapes/values.ts'

/** Under a key of its own, with other names than its sisters. */
export const offerDeleted = defineEvent({
  action: 'offer_deleted',
  when: 'Offer Deleted',
  group: 'Offer',
  payload: z.strictObject({
    offer: z.strictObject({
      id,
      application_id: id,
      offering_user_id: id.nullable(),
      offer_status: offerStatus,
      version: id,
      sent_on: day.nullable(),
      resolved_at: timestamp.nullable(),
      notes: text.nullable(),
      job_id: id,
    }),
  }),
  fired: true,
})
