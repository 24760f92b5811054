// Public documentation: https://developers.greenhouse.io/assessment.html
import { z } from 'zod'
import { defineAssessmentOperation } from './operation.ts'
import { link, none, partnerId, text } from './values.ts'

/** What the partner offers to the organisation that the key stands for. A bare list without pages. */
export const listTests = defineAssessmentOperation({
  id: 'assessment.list_tests',
  direction: 'ats_to_partner',
  method: 'GET',
  path: '{list_tests_url}',
  params: none,
  query: none,
  body: none,
  reply: z.array(z.object({ partner_test_id: partnerId, partner_test_name: text })),
})

/** Absent values are null, not left out. */
export const sendTest = defineAssessmentOperation({
  id: 'assessment.send_test',
  direction: 'ats_to_partner',
  method: 'POST',
  path: '{send_test_url}',
  params: none,
  query: none,
  body: z.object({
    partner_test_id: z.string(),
    candidate: z.object({
      first_name: z.string(),
      last_name: z.string(),
      preferred_name: z.string().nullable(),
      /** Dead seven days after the request. */
      resume_url: z.string().nullish(),
      phone_number: z.string().nullish(),
      /** Where the partner mails the test. */
      email: z.string(),
      /** `/people/{candidate id}?application_id={application id}` on the host of the web app. */
      greenhouse_profile_url: z.string(),
    }),
    /** The e-mail of the user who sent the test. */
    sent_by: z.string().nullish(),
    /** Where this one test is marked as completed; the partner uses it as it is. */
    url: z.string(),
  }),
  /** The id of this one sending, not of the test. */
  reply: z.object({ partner_interview_id: partnerId }),
})

export const completeStatus = 'complete'

const primitive = z.union([text, z.number(), z.boolean(), z.null()], 'Must be text, a number, true, false or null')

/** Every status but "complete" means: not yet. The keys of metadata are labels and are shown as they are. */
export const testStatus = defineAssessmentOperation({
  id: 'assessment.test_status',
  direction: 'ats_to_partner',
  method: 'GET',
  path: '{test_status_url}',
  params: none,
  query: z.object({ partner_interview_id: z.string() }),
  body: none,
  reply: z
    .object({
      partner_status: text,
      partner_profile_url: link.nullish(),
      partner_score: z.number().nullish(),
      metadata: z.record(text, primitive).nullish(),
    })
    .refine((reply) => reply.partner_status !== completeStatus || typeof reply.partner_profile_url === 'string', {
      path: ['partner_profile_url'],
      error: 'Is required when partner_status is "complete"',
    }),
})

/** No body and no parameters; the reply is its status alone. Completes nothing by itself: the ATS then asks for the status. */
export const markCompleted = defineAssessmentOperation({
  id: 'assessment.mark_completed',
  direction: 'partner_to_ats',
  method: 'PATCH',
  path: '/integrations/testing_partners/take_home_tests/{id}',
  params: z.object({
    id: z
      .string()
      .regex(/^[1-9]\d{0,15}$/)
      .transform(Number)
      .meta({ kind: 'integer' }),
  }),
  query: none,
  body: none,
  reply: z.undefined(),
})
