import type { z } from 'zod'
import type { Method } from '../kernel/index.ts'

/** The addresses that a partner registers. They are free-form: the contract names none. */
export type RegisteredUrl = 'list_tests_url' | 'send_test_url' | 'test_status_url' | 'response_error_url'

/**
 * One call between the ATS and an assessment partner. Both ways it carries `Authorization: Basic base64(key + ":")` with the one
 * key that the partner issued for the organisation.
 */
export interface AssessmentOperation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly id: `assessment.${string}`
  readonly direction: 'ats_to_partner' | 'partner_to_ats'
  readonly method: Method
  /** `{list_tests_url}` and the like stand for a registered address; anything else is a path on the host of the web app. */
  readonly path: `{${RegisteredUrl}}` | `/${string}`
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly reply: Reply
}

/** Keeps the exact types of an operation's parts; adds nothing. */
export function defineAssessmentOperation<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(operation: AssessmentOperation<Params, Query, Body, Reply>): AssessmentOperation<Params, Query, Body, Reply> {
  return operation
}
