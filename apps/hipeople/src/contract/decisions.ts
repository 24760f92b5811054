// "Why no invite?": what every rule decided, skips included.
import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { id, instant, pageOf, pageQuery } from './shapes.ts'

export const decision = z.object({
  id,
  at: instant,
  /** Which rule, as in "Re-invite". */
  rule: z.string(),
  outcome: z.enum(['done', 'waits', 'skipped', 'failed']),
  /** What was decided and why, in a sentence. */
  text: z.string(),
  /** The values at that time, such as stage and status. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  candidateId: id.nullable(),
  candidateName: z.string().nullable(),
  applicationId: id.nullable(),
  roleId: id.nullable(),
  requestId: id.nullable(),
  /** One id from the click in the ATS to this row. */
  correlation: z.string(),
})
export type Decision = z.infer<typeof decision>

/** Newest first. A member sees those of own roles, with moves in their jobs that no stage was tied for; an admin sees all. */
export const listDecisions = defineRoute({
  id: 'hipeople.list-decisions',
  method: 'GET',
  path: '/api/hipeople/decisions',
  policy: 'member',
  query: pageQuery.extend({
    candidateId: id.optional(),
    applicationId: id.optional(),
    requestId: id.optional(),
    roleId: id.optional(),
    outcome: z.enum(['done', 'waits', 'skipped', 'failed']).optional(),
  }),
  reply: pageOf(decision),
})

/**
 * Asks the ATS now: what would have to change for an invite to go. `candidate` is the id or the e-mail address. A member is told about
 * applications in the jobs of own roles.
 */
export const explain = defineRoute({
  id: 'hipeople.explain',
  method: 'GET',
  path: '/api/hipeople/why',
  policy: 'member',
  query: z.object({ candidate: z.string().trim().min(1, 'Candidate id or e-mail is empty').max(254) }),
  reply: z.object({
    candidate: z.object({ id, name: z.string() }),
    applications: z.array(
      z.object({
        applicationId: id,
        jobName: z.string().nullable(),
        stageName: z.string().nullable(),
        status: z.string(),
        /** Each with what would have to change; empty when an invite went or is on its way. */
        reasons: z.array(z.object({ text: z.string(), change: z.string().nullable() })),
        requestId: id.nullable(),
      }),
    ),
    decisions: z.array(decision),
  }),
})
