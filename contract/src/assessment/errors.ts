// Public documentation: https://developers.greenhouse.io/assessment.html
import { z } from 'zod'
import { defineAssessmentOperation } from './operation.ts'
import { none } from './values.ts'

/** The calls whose answer can be reported. That `send_test` is one of them is our reading. */
export const reportedCall = z.enum(['list_tests', 'send_test', 'test_status'])
export type ReportedCall = z.infer<typeof reportedCall>

/** Tells the partner that an answer of theirs did not fit. What is not known at that moment is null. */
export const responseError = defineAssessmentOperation({
  id: 'assessment.response_error',
  direction: 'ats_to_partner',
  method: 'POST',
  path: '{response_error_url}',
  params: none,
  query: none,
  body: z.object({
    api_call: reportedCall,
    errors: z.array(z.string()).min(1),
    partner_test_id: z.string().nullish(),
    partner_test_name: z.string().nullish(),
    partner_interview_id: z.string().nullish(),
    candidate_email: z.string().nullish(),
  }),
  /** The status counts; whatever else is answered is not looked at. */
  reply: z.object({ status: z.int().meta({ kind: 'integer' }).optional() }),
})
