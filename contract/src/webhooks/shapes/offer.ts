import { z } from 'zod'
import { customFields } from './custom-fields.ts'
import { americanDay, day, id, text, timestamp } from './values.ts'

/** Words with a capital here, other words in Harvest. */
export const offerStatus = z.enum(['Created', 'Accepted', 'Rejected', 'Deprecated'])

/** Stands directly in the payload, without a key around it. */
export const offer = z.strictObject({
  id,
  application_id: id,
  job_id: id,
  user_id: id.nullable(),
  version: id,
  sent_on: day.nullable(),
  resolved_at: timestamp.nullable(),
  start_date: americanDay.nullable(),
  notes: text.nullable(),
  offer_status: offerStatus,
  custom_fields: customFields,
})
