import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { bulkReply, day, id, idParams, noContent } from './shapes.ts'

/** `fromStageId` is where the person who moves believes the candidate stands; a difference is refused with both names. */
export const moveApplication = defineRoute({
  id: 'recruiting.move-application',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/move',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ fromStageId: id, toStageId: id }),
  reply: noContent,
})

export const advanceApplication = defineRoute({
  id: 'recruiting.advance-application',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/advance',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ fromStageId: id }),
  reply: noContent,
})

const rejection = z.object({
  reasonId: id,
  notes: z.string().trim().max(10_000).optional(),
  /** The e-mail to the candidate, when one is wanted; sendAt in the future schedules it. */
  email: z
    .object({
      subject: z.string().trim().min(1, 'Subject is empty').max(250),
      body: z.string().trim().min(1, 'Text is empty').max(20_000),
      sendAt: z.string().optional(),
    })
    .optional(),
})

export const rejectApplication = defineRoute({
  id: 'recruiting.reject-application',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/reject',
  policy: 'recruiter',
  params: idParams,
  body: rejection,
  reply: noContent,
})

export const unrejectApplication = defineRoute({
  id: 'recruiting.unreject-application',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/unreject',
  policy: 'recruiter',
  params: idParams,
  reply: noContent,
})

export const hireApplication = defineRoute({
  id: 'recruiting.hire-application',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/hire',
  policy: 'recruiter',
  params: idParams,
  body: z.object({
    startDate: day.optional(),
    openingId: id.optional(),
    closeReasonId: id.optional(),
  }),
  reply: noContent,
})

export const unhireApplication = defineRoute({
  id: 'recruiting.unhire-application',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/unhire',
  policy: 'recruiter',
  params: idParams,
  reply: noContent,
})

/** Moves many at once; each is a fact of its own. */
export const bulkMove = defineRoute({
  id: 'recruiting.bulk-move',
  method: 'POST',
  path: '/api/recruiting/applications/bulk-move',
  policy: 'recruiter',
  body: z.object({ applicationIds: z.array(id).min(1).max(500), toStageId: id }),
  reply: bulkReply,
})

/** Moves each to the stage after its own; those in the last stage are answered by name. */
export const bulkAdvance = defineRoute({
  id: 'recruiting.bulk-advance',
  method: 'POST',
  path: '/api/recruiting/applications/bulk-advance',
  policy: 'recruiter',
  body: z.object({ applicationIds: z.array(id).min(1).max(500) }),
  reply: bulkReply,
})

export const bulkReject = defineRoute({
  id: 'recruiting.bulk-reject',
  method: 'POST',
  path: '/api/recruiting/applications/bulk-reject',
  policy: 'recruiter',
  body: z.object({ applicationIds: z.array(id).min(1).max(500), reasonId: id }),
  reply: bulkReply,
})

/** Marks many as hired at once; one hook per hire. */
export const bulkHire = defineRoute({
  id: 'recruiting.bulk-hire',
  method: 'POST',
  path: '/api/recruiting/applications/bulk-hire',
  policy: 'recruiter',
  body: z.object({ applicationIds: z.array(id).min(1).max(500), startDate: day.optional() }),
  reply: bulkReply,
})

/** What the reject and hire dialogs offer. */
export const decisionOptions = defineRoute({
  id: 'recruiting.decision-options',
  method: 'GET',
  path: '/api/recruiting/applications/{id}/options',
  policy: 'recruiter',
  params: idParams,
  reply: z.object({
    rejectionReasons: z.array(z.object({ id, name: z.string(), type: z.string() })),
    closeReasons: z.array(z.object({ id, name: z.string() })),
    openings: z.array(z.object({ id, openingId: z.string().nullable() })),
  }),
})
