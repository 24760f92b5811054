import { z } from 'zod'
import { application } from './application.ts'
import { attachment } from './attachment.ts'
import { customFields, keyedCustomFields } from './custom-fields.ts'
import { person } from './person.ts'
import { flag, id, text, timestamp } from './values.ts'

/** An address, number or link with what it is for. */
export const labelled = z.strictObject({ value: text, type: text })

export const education = z.strictObject({
  id,
  school_name: text.nullable(),
  degree: text.nullable(),
  discipline: text.nullable(),
  start_date: timestamp.nullable(),
  end_date: timestamp.nullable(),
})

export const employment = z.strictObject({
  id,
  company_name: text,
  title: text,
  start_date: timestamp.nullable(),
  end_date: timestamp.nullable(),
})

export const candidate = z.strictObject({
  id,
  first_name: text,
  last_name: text,
  company: text.nullable(),
  title: text.nullable(),
  created_at: timestamp,
  updated_at: timestamp,
  last_activity: timestamp,
  is_private: flag,
  /** Kept for old clients; always null. */
  photo_url: z.null(),
  attachments: z.array(attachment),
  application_ids: z.array(id),
  phone_numbers: z.array(labelled),
  addresses: z.array(labelled),
  email_addresses: z.array(labelled),
  website_addresses: z.array(labelled),
  social_media_addresses: z.array(z.strictObject({ value: text })),
  recruiter: person.nullable(),
  coordinator: person.nullable(),
  can_email: flag,
  tags: z.array(text),
  applications: z.array(application),
  educations: z.array(education),
  employments: z.array(employment),
  linked_user_ids: z.array(id),
  custom_fields: customFields,
  keyed_custom_fields: keyedCustomFields,
})
