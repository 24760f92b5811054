import { z } from 'zod'
import { candidate } from './candidate.ts'
import { customFields } from './custom-fields.ts'
import { jobOfApplication } from './job.ts'
import { flag, id, named, person, text, timestamp } from './values.ts'

/** Some events were published with `name` and others with `public_name`; all of ours carry both. */
const source = z.strictObject({ id, name: text, public_name: text })

const interview = z.strictObject({
  id,
  name: text,
  status: z.enum([
    'to_be_scheduled',
    'scheduled',
    'awaiting_feedback',
    'complete',
    'skipped',
    'collect_feedback',
    'to_be_sent',
    'sent',
    'received',
  ]),
  interview_kit: z.strictObject({
    url: text,
    content: text.nullable(),
    questions: z.array(z.strictObject({ id, question: text })),
  }),
  interviewers: z.array(z.strictObject({ id, display_name: text, status: text })),
})

export const currentStage = z.strictObject({ id, name: text, interviews: z.array(interview) })

/** What every event about an application carries; never the status `converted`. */
export const application = z.strictObject({
  id,
  rejected_at: timestamp.nullable(),
  prospect: flag,
  status: z.enum(['active', 'rejected', 'hired']),
  applied_at: timestamp,
  last_activity_at: timestamp,
  url: text,
  source: source.nullable(),
  credited_to: person.nullable(),
  rejection_reason: z.strictObject({ id, name: text, type: named }).nullable(),
  rejection_details: z.strictObject({ custom_fields: customFields }).nullable(),
  current_stage: currentStage.nullable(),
  prospect_detail: z.strictObject({
    prospect_pool: named.nullable(),
    prospect_stage: named.nullable(),
    prospect_owner: named.nullable(),
  }),
  custom_fields: customFields,
  candidate,
  jobs: z.array(jobOfApplication),
})
