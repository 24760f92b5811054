import { z } from 'zod'
import { named } from './person.ts'
import { flag, id, text, timestamp } from './values.ts'

/** A question on the application form. Names end in `[]` where several answers are allowed. */
const question = z.strictObject({
  required: flag.nullable(),
  private: flag,
  label: text,
  name: text,
  type: z.enum(['short_text', 'long_text', 'attachment', 'boolean', 'single_select', 'multi_select']),
  values: z.array(z.strictObject({ value: z.int().meta({ kind: 'integer' }), label: text })),
  description: text.nullable(),
})

export const jobPost = z.strictObject({
  id,
  title: text,
  location: z.strictObject({
    id,
    name: text.nullable(),
    office_id: id.nullable(),
    job_post_custom_location_id: id.nullable(),
    job_post_location_type: named,
  }),
  internal: flag,
  external: flag,
  active: flag,
  live: flag,
  first_published_at: timestamp.nullable(),
  /** Null on a post that only collects prospects. */
  job_id: id.nullable(),
  content: text.nullable(),
  internal_content: text.nullable(),
  updated_at: timestamp,
  created_at: timestamp,
  demographic_question_set_id: id.nullable(),
  questions: z.array(question),
})
