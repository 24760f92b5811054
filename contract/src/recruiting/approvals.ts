import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { id, idParams, instant, noContent, person } from './shapes.ts'

const flowType = z.enum(['open_job', 'offer_job', 'offer_candidate'])
export type FlowType = z.infer<typeof flowType>

/** What waits for the signed-in person's yes or no, oldest first; at most a hundred. */
export const listMyApprovals = defineRoute({
  id: 'recruiting.list-my-approvals',
  method: 'GET',
  path: '/api/recruiting/approvals',
  policy: 'member',
  reply: z.object({
    rows: z.array(
      z.object({
        id,
        /** waiting: others are asked first. */
        status: z.enum(['waiting', 'due']),
        type: flowType,
        job: z.object({ id, name: z.string() }),
        requestedBy: person.nullable(),
        askedAt: instant.nullable(),
      }),
    ),
  }),
})

/** The signed-in person's own yes or no. One no declines the whole flow. */
export const decideApproval = defineRoute({
  id: 'recruiting.decide-approval',
  method: 'POST',
  path: '/api/recruiting/approvals/{id}/decide',
  policy: 'member',
  params: idParams,
  body: z.object({ approve: z.boolean(), note: z.string().trim().max(2000).optional() }),
  reply: noContent,
})

export const listJobApprovals = defineRoute({
  id: 'recruiting.list-job-approvals',
  method: 'GET',
  path: '/api/recruiting/jobs/{id}/approvals',
  policy: 'recruiter',
  params: idParams,
  reply: z.object({
    /** The job's own flows; those of single offers stand at the offers. */
    flows: z.array(
      z.object({
        id,
        type: flowType,
        sequential: z.boolean(),
        status: z.enum(['pending', 'approved', 'rejected']),
        requestedAt: instant.nullable(),
        /** Why it cannot be asked for now; null when it can. */
        notAskable: z.string().nullable(),
        groups: z.array(
          z.object({
            id,
            approvalsRequired: z.number().int(),
            approvals: z.array(
              z.object({
                id,
                user: person,
                status: z.enum(['waiting', 'due', 'approved', 'rejected']),
                note: z.string().nullable(),
                resolvedAt: instant.nullable(),
                /** It is the signed-in person's turn. */
                mine: z.boolean(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
})
export type JobApprovals = z.infer<typeof listJobApprovals.reply>

export const requestApproval = defineRoute({
  id: 'recruiting.request-approval',
  method: 'POST',
  path: '/api/recruiting/approval-flows/{id}/request',
  policy: 'recruiter',
  params: idParams,
  reply: noContent,
})
