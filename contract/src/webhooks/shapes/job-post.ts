import { z } from 'zod'
import { flag, id, text, timestamp } from './values.ts'

/** Questions speak the language of the job board here, and choices are bare texts. */
const question = z.strictObject({
  required: flag.nullable(),
  private: flag,
  label: text,
  type: text,
  values: z.array(text),
})

/** Without `job_id` the post only collects prospects. */
export const jobPost = z.strictObject({
  id,
  title: text,
  location: text.nullable(),
  content: text.nullable(),
  internal_content: text.nullable(),
  updated_at: timestamp,
  job_id: id.optional(),
  external: flag,
  internal: flag,
  live: flag,
  questions: z.array(question),
})
