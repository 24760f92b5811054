import { z } from 'zod'
import { customFields } from './custom-fields.ts'
import { americanDay, flag, id, person, text, timestamp } from './values.ts'

const labelled = z.strictObject({ value: text, type: text })

/** The candidate as events about an application carry it. */
export const candidate = z.strictObject({
  id,
  first_name: text,
  last_name: text,
  title: text.nullable(),
  company: text.nullable(),
  created_at: timestamp,
  external_id: text.nullable(),
  photo_url: text.nullable(),
  url: text,
  is_private: flag,
  can_email: flag,
  phone_numbers: z.array(labelled),
  email_addresses: z.array(labelled),
  addresses: z.array(labelled),
  website_addresses: z.array(labelled),
  social_media_addresses: z.array(z.strictObject({ value: text })),
  educations: z.array(
    z.strictObject({
      school_name: text.nullable(),
      degree: text.nullable(),
      discipline: text.nullable(),
      start_date: americanDay.nullable(),
      end_date: americanDay.nullable(),
    }),
  ),
  employments: z.array(
    z.strictObject({
      company_name: text,
      title: text,
      start_date: americanDay.nullable(),
      end_date: americanDay.nullable(),
    }),
  ),
  recruiter: person.nullable(),
  coordinator: person.nullable(),
  /** The addresses of the files work for seven days. */
  attachments: z.array(z.strictObject({ filename: text, url: text, type: text })),
  tags: z.array(text),
  custom_fields: customFields,
})

/** What is left to say of somebody who was deleted or merged. */
export const goneCandidate = z.strictObject({
  id,
  first_name: text,
  last_name: text,
  company: text.nullable(),
  title: text.nullable(),
  created_at: timestamp,
  headline: text.nullable(),
  is_private: flag,
  recruiter_user_id: id.nullable(),
  coordinator_user_id: id.nullable(),
  can_email: flag,
})
