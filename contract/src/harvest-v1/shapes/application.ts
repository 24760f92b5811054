import { z } from 'zod'
import { attachment } from './attachment.ts'
import { customFields, keyedCustomFields } from './custom-fields.ts'
import { departmentOfJob, officeOfJob } from './organization.ts'
import { named, person } from './person.ts'
import { flag, id, text, timestamp } from './values.ts'

export const rejectionReason = z.strictObject({ id, name: text, type: named })

/** A candidate application has exactly one job; a prospect application has any number, and no stage. */
export const application = z.strictObject({
  id,
  candidate_id: id,
  prospect: flag,
  applied_at: timestamp,
  rejected_at: timestamp.nullable(),
  last_activity_at: timestamp,
  location: z.strictObject({ address: text }).nullable(),
  source: z.strictObject({ id, public_name: text }).nullable(),
  credited_to: person.nullable(),
  recruiter: person.nullable(),
  coordinator: person.nullable(),
  rejection_reason: rejectionReason.nullable(),
  rejection_details: z.strictObject({ custom_fields: customFields, keyed_custom_fields: keyedCustomFields }).nullable(),
  jobs: z.array(named),
  job_post_id: id.nullable(),
  status: z.enum(['active', 'rejected', 'hired', 'converted']),
  /** Null for prospects and after a hire; a rejection keeps it. */
  current_stage: named.nullable(),
  answers: z.array(z.strictObject({ question: text, answer: text.nullable() })),
  prospective_office: officeOfJob.nullable(),
  prospective_department: departmentOfJob.nullable(),
  prospect_detail: z.strictObject({
    prospect_pool: named.nullable(),
    prospect_stage: named.nullable(),
    prospect_owner: named.nullable(),
  }),
  /** Accounts without application fields leave both keys out; ours never does. */
  custom_fields: customFields.optional(),
  keyed_custom_fields: keyedCustomFields.optional(),
  attachments: z.array(attachment),
})
