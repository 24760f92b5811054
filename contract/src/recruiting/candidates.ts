import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { contactValue, id, idParams, instant, noContent, pageOf, pageQuery, person, stage } from './shapes.ts'

export const applicationStatus = z.enum(['active', 'rejected', 'hired', 'converted'])

export const candidateRow = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  company: z.string().nullable(),
  title: z.string().nullable(),
  tags: z.array(z.string()),
  lastActivityAt: instant,
  /** The application that the list speaks of: the newest, or the one on the filtered job. */
  application: z
    .object({
      id,
      job: z.object({ id, name: z.string() }).nullable(),
      stage: z.string().nullable(),
      status: applicationStatus,
      appliedAt: instant,
    })
    .nullable(),
})
export type CandidateRow = z.infer<typeof candidateRow>

export const listCandidates = defineRoute({
  id: 'recruiting.list-candidates',
  method: 'GET',
  path: '/api/recruiting/candidates',
  policy: 'recruiter',
  query: pageQuery.extend({
    q: z.string().trim().max(200).optional(),
    job: id.optional(),
    stage: z.string().max(200).optional(),
    status: applicationStatus.optional(),
    sort: z.enum(['activity', 'name', 'created']).optional(),
  }),
  reply: pageOf(candidateRow).extend({ count: z.number().int(), countIsExact: z.boolean() }),
})

export const addCandidate = defineRoute({
  id: 'recruiting.add-candidate',
  method: 'POST',
  path: '/api/recruiting/candidates',
  policy: 'recruiter',
  body: z.object({
    firstName: z.string().trim().min(1, 'First name is empty').max(255),
    lastName: z.string().trim().min(1, 'Last name is empty').max(255),
    email: z.union([z.email('is no e-mail address'), z.literal('')]).optional(),
    phone: z.string().trim().max(60).optional(),
    company: z.string().trim().max(255).optional(),
    title: z.string().trim().max(255).optional(),
    jobId: id,
    stageId: id.optional(),
    sourceId: id.optional(),
  }),
  reply: z.object({ candidateId: id, applicationId: id }),
})

export const candidateApplication = z.object({
  id,
  status: applicationStatus,
  prospect: z.boolean(),
  job: z.object({ id, name: z.string(), status: z.string() }).nullable(),
  stages: z.array(stage),
  stage: stage.nullable(),
  stageEnteredAt: instant.nullable(),
  appliedAt: instant,
  rejectedAt: instant.nullable(),
  rejectionReason: z.string().nullable(),
  hiredAt: instant.nullable(),
  startsAt: z.string().nullable(),
  source: z.string().nullable(),
  creditedTo: person.nullable(),
  recruiter: person.nullable(),
  coordinator: person.nullable(),
  answers: z.array(z.object({ question: z.string(), answer: z.string().nullable() })),
  /** Stage history, oldest first. */
  history: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), actor: z.string().nullable(), at: instant })),
})
export type CandidateApplication = z.infer<typeof candidateApplication>

export const candidateProfile = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  name: z.string(),
  company: z.string().nullable(),
  title: z.string().nullable(),
  isPrivate: z.boolean(),
  emails: z.array(contactValue),
  phones: z.array(contactValue),
  addresses: z.array(contactValue),
  websites: z.array(contactValue),
  socialMedia: z.array(contactValue),
  tags: z.array(z.string()),
  recruiter: person.nullable(),
  coordinator: person.nullable(),
  createdAt: instant,
  lastActivityAt: instant,
  educations: z.array(
    z.object({
      id,
      school: z.string().nullable(),
      degree: z.string().nullable(),
      discipline: z.string().nullable(),
      start: instant.nullable(),
      end: instant.nullable(),
    }),
  ),
  employments: z.array(
    z.object({
      id,
      company: z.string().nullable(),
      title: z.string().nullable(),
      start: instant.nullable(),
      end: instant.nullable(),
    }),
  ),
  customFields: z.array(
    z.object({ key: z.string(), name: z.string(), type: z.string(), value: z.string().nullable(), private: z.boolean() }),
  ),
  applications: z.array(candidateApplication),
  /** Links are signed and work for seven days. */
  attachments: z.array(
    z.object({
      id,
      filename: z.string(),
      type: z.string(),
      size: z.number().int(),
      createdAt: instant,
      createdBy: z.string().nullable(),
      url: z.string(),
    }),
  ),
  privateNotes: z.object({ allowed: z.boolean(), missingPermission: z.string().nullable(), count: z.number().int() }),
})
export type CandidateProfile = z.infer<typeof candidateProfile>

export const getCandidate = defineRoute({
  id: 'recruiting.get-candidate',
  method: 'GET',
  path: '/api/recruiting/candidates/{id}',
  policy: 'recruiter',
  params: idParams,
  reply: candidateProfile,
})

export const feedItem = z.object({
  id,
  kind: z.enum(['note', 'email', 'activity']),
  subject: z.string().nullable(),
  body: z.string(),
  to: z.string().nullable(),
  from: z.string().nullable(),
  cc: z.string().nullable(),
  visibility: z.enum(['admin_only', 'private', 'public']),
  actor: person.nullable(),
  at: instant,
})
export type FeedItem = z.infer<typeof feedItem>

export const getFeed = defineRoute({
  id: 'recruiting.get-feed',
  method: 'GET',
  path: '/api/recruiting/candidates/{id}/feed',
  policy: 'recruiter',
  params: idParams,
  query: pageQuery.extend({
    type: z.enum(['note', 'email', 'activity']).optional(),
    q: z.string().trim().max(200).optional(),
    /** Private notes never stand in the feed; this asks for them alone, for the Private tab. */
    private: z.literal('true').optional(),
  }),
  reply: pageOf(feedItem).extend({
    counts: z.object({ note: z.number().int(), email: z.number().int(), activity: z.number().int() }),
  }),
})

export const addNote = defineRoute({
  id: 'recruiting.add-note',
  method: 'POST',
  path: '/api/recruiting/candidates/{id}/notes',
  policy: 'recruiter',
  params: idParams,
  body: z.object({
    body: z.string().trim().min(1, 'The note is empty').max(50_000),
    visibility: z.enum(['admin_only', 'private', 'public']),
  }),
  reply: feedItem,
})

/** A file as base64; at most 20 MB decoded. */
export const addAttachment = defineRoute({
  id: 'recruiting.add-attachment',
  method: 'POST',
  path: '/api/recruiting/candidates/{id}/attachments',
  policy: 'recruiter',
  params: idParams,
  body: z.object({
    filename: z.string().trim().min(1).max(255),
    contentType: z.string().max(100),
    type: z.enum(['resume', 'cover_letter', 'admin_only']),
    content: z.string().min(1),
  }),
  reply: z.object({ id }),
})

export const addApplication = defineRoute({
  id: 'recruiting.add-application',
  method: 'POST',
  path: '/api/recruiting/candidates/{id}/applications',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ jobId: id, stageId: id.optional() }),
  reply: z.object({ applicationId: id }),
})

/** Why did this happen, or not? Facts of the ledger with the deliveries that each caused. */
export const whyCandidate = defineRoute({
  id: 'recruiting.why-candidate',
  method: 'GET',
  path: '/api/recruiting/candidates/{id}/why',
  policy: 'recruiter',
  params: idParams,
  query: pageQuery,
  reply: pageOf(
    z.object({
      eventId: id,
      action: z.string(),
      when: z.string(),
      at: instant,
      actor: z.string().nullable(),
      trace: z.string(),
      /** Empty with the reason in `skipped` when nobody was told. */
      deliveries: z.array(
        z.object({
          id,
          hook: z.string(),
          state: z.string(),
          attempts: z.number().int(),
          lastStatus: z.number().int().nullable(),
          note: z.string().nullable(),
        }),
      ),
      skipped: z.string().nullable(),
    }),
  ),
})

/** For good, with all applications, notes, mails and files. One web hook is fired. */
export const deleteCandidate = defineRoute({
  id: 'recruiting.delete-candidate',
  method: 'POST',
  path: '/api/recruiting/candidates/{id}/delete',
  policy: 'site-admin',
  params: idParams,
  reply: noContent,
})
