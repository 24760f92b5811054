// What members do with several candidates of a role at once.
import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { id, idParams } from './shapes.ts'

const applicationIds = z
  .array(id)
  .min(1, 'Choose at least one candidate')
  .max(200, 'At most 200 candidates at once')
  .refine((ids) => new Set(ids).size === ids.length, 'Names a candidate twice')

export const bulkOutcome = z.object({
  applicationId: id,
  candidateName: z.string(),
  /** `wait`: the ATS asks to slow down; the same call works a little later. */
  outcome: z.enum(['done', 'skipped', 'failed', 'wait']),
  /** A few words, such as "moved to Offer" or "was rejected meanwhile". */
  text: z.string(),
})
export type BulkOutcome = z.infer<typeof bulkOutcome>

const outcomes = z.object({ rows: z.array(bulkOutcome) })

/**
 * Each one stage further in the ATS, one after the other; one that cannot be moved stops nobody else. Who stands in another stage than the
 * board said is left alone. 404 `not-in-role-checks` when an application has no check of this role; then nobody is moved.
 */
export const advanceMany = defineRoute({
  id: 'hipeople.advance-many',
  method: 'POST',
  path: '/api/hipeople/roles/{id}/advance',
  policy: 'member',
  params: idParams,
  body: z.object({ applicationIds }),
  reply: outcomes,
})

/** Each rejected in the ATS, without a mail to anybody; open checks close when the ATS tells of it. */
export const rejectMany = defineRoute({
  id: 'hipeople.reject-many',
  method: 'POST',
  path: '/api/hipeople/roles/{id}/reject',
  policy: 'member',
  params: idParams,
  body: z.object({ applicationIds, reasonId: id.nullable().default(null) }),
  reply: outcomes,
})

/** A due date so many days from now for every open check of these candidates in this role; a later one stays. */
export const extendMany = defineRoute({
  id: 'hipeople.extend-many',
  method: 'POST',
  path: '/api/hipeople/roles/{id}/extend',
  policy: 'member',
  params: idParams,
  body: z.object({ applicationIds, days: z.number().int().min(1).max(90) }),
  reply: outcomes,
})

/** The rejection reasons of the ATS, for the question why. */
export const listRejectionReasons = defineRoute({
  id: 'hipeople.list-rejection-reasons',
  method: 'GET',
  path: '/api/hipeople/rejection-reasons',
  policy: 'member',
  reply: z.object({ rows: z.array(z.object({ id, name: z.string() })) }),
})
