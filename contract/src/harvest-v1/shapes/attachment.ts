import { z } from 'zod'
import { filledText, text, timestamp } from './values.ts'

/** Files on a candidate or an application. The address is signed and works for seven days. */
export const attachment = z.strictObject({
  filename: text,
  url: text,
  type: z.enum(['resume', 'cover_letter', 'offer_packet', 'offer_letter', 'take_home_test', 'other', 'signed_offer_letter']),
  created_at: timestamp,
})

/** The answer to an upload: no id, no date. */
export const uploadedAttachment = z.strictObject({ filename: text, url: text, type: text, content_type: text })

/** The media types that an upload may have. */
export const uploadTypes = [
  'application/atom+xml',
  'application/javascript',
  'application/json',
  'application/msgpack',
  'application/msword',
  'application/pdf',
  'application/rss+xml',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-powerpoint',
  'application/xml',
  'application/x-www-form-urlencoded',
  'application/x-yaml',
  'application/zip',
  'multipart/form-data',
  'image/bmp',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'text/calendar',
  'text/css',
  'text/csv',
  'text/html',
  'text/javascript',
  'text/plain',
  'text/vcard',
  'video/mpeg',
] as const

const upload = z.object({
  filename: filledText,
  /** Base64; whether it decodes is found out by who stores it. */
  content: filledText.nullish(),
  url: z.url({ protocol: /^https?$/, error: 'Must be an http or https address' }).nullish(),
  content_type: z.enum(uploadTypes).nullish(),
})

const oneSource = (given: { content?: string | null; url?: string | null }) => (given.content == null) !== (given.url == null)
const typed = (given: { content?: string | null; content_type?: string | null }) =>
  given.content == null || given.content_type != null
const oneSourceSaid = { error: 'Must come with exactly one of content and url', path: ['content'] }
const typedSaid = { error: 'Is required with content', path: ['content_type'] }

/** A file for a candidate. `admin_only` is a type here and a visibility everywhere else. */
export const candidateUpload = upload
  .extend({ type: z.enum(['resume', 'cover_letter', 'admin_only']) })
  .refine(oneSource, oneSourceSaid)
  .refine(typed, typedSaid)

/** A file for an application. `visibility` counts for the type `other` alone. */
export const applicationUpload = upload
  .extend({
    type: z.enum(['resume', 'cover_letter', 'other', 'take_home_test', 'offer_letter', 'signed_offer_letter']),
    visibility: z.enum(['public', 'private', 'admin_only']).nullish(),
  })
  .refine(oneSource, oneSourceSaid)
  .refine(typed, typedSaid)
