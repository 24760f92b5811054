import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { assessmentSnapshot } from './assessments.ts'
import { verification } from './linkedin.ts'
import { question } from './questionnaires.ts'
import { done, id, idParams, instant, pageOf, pageQuery } from './shapes.ts'
import { signal } from './signals.ts'
import { moduleId, relationship } from './vocabulary.ts'

export const reportRow = z.object({
  id,
  requestId: id,
  version: z.number().int(),
  candidateName: z.string(),
  roleTitle: z.string(),
  jobName: z.string(),
  answered: z.number().int(),
  asked: z.number().int(),
  madeAt: instant,
  /** `drawing` until the PDF is made. */
  pdf: z.enum(['drawing', 'ready', 'erased']),
  /** Whether note and file stand in the candidate's feed. */
  feed: z.enum(['waiting', 'written', 'refused']),
  isLatest: z.boolean(),
  module: moduleId,
})
export type ReportRow = z.infer<typeof reportRow>

export const listReports = defineRoute({
  id: 'hipeople.list-reports',
  method: 'GET',
  path: '/api/hipeople/reports',
  policy: 'member',
  query: pageQuery.extend({ roleId: id.optional(), q: z.string().trim().max(200).optional() }),
  reply: pageOf(reportRow),
})

/** What a report holds: frozen when its version was made, the same on the page and in the PDF. */
export const reportSnapshot = z.object({
  candidateName: z.string(),
  roleTitle: z.string(),
  jobName: z.string(),
  company: z.string(),
  madeAt: instant,
  version: z.number().int(),
  /** Null when it was made by itself. */
  finalisedBy: z.string().nullable(),
  /** The job for which the references were given, when they were not asked for this one. Left out by reports from before this could be. */
  reusedFrom: z.object({ jobName: z.string(), completedAt: instant }).nullish(),
  summary: z.object({
    wanted: z.number().int(),
    asked: z.number().int(),
    answered: z.number().int(),
    declined: z.number().int(),
    /** 0 to 100. */
    responseRate: z.number().int(),
    /** Mean of all ratings, 1 to 5; null when there are none. */
    meanRating: z.number().nullable(),
    ratings: z.number().int(),
    firstAskedAt: instant.nullable(),
    lastAnsweredAt: instant.nullable(),
    /** Sentences made by rules from the numbers; labelled so. */
    sentences: z.array(z.string()),
    kinds: z.array(z.object({ kind: relationship, count: z.number().int() })),
    fewerReason: z.string().nullable(),
  }),
  questions: z.array(
    z.object({
      question,
      /** For ratings: mean, lowest, highest; for choices: how often each. `didNotSee` counts apart. */
      mean: z.number().nullable(),
      lowest: z.number().int().nullable(),
      highest: z.number().int().nullable(),
      choices: z.array(z.object({ option: z.string(), count: z.number().int() })),
      didNotSee: z.number().int(),
      answers: z.array(
        z.object({
          refereeId: id,
          name: z.string(),
          relationship,
          rating: z.number().int().nullable(),
          choice: z.string().nullable(),
          text: z.string(),
          didNotSee: z.boolean(),
          /** The text was shortened by a member, or waits for one. */
          redaction: z.enum(['none', 'redacted', 'held-back']),
        }),
      ),
    }),
  ),
  referees: z.array(
    z.object({
      id,
      name: z.string(),
      company: z.string(),
      candidateTitle: z.string(),
      relationship,
      /** Of the two views on the relationship when they differ; null when they agree. */
      relationshipDiffers: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      state: z.string(),
      verified: z.enum(['none', 'linkedin']),
      /** Absent in versions from before it was kept. */
      linkedin: verification.nullish(),
      onBehalfBy: z.string().nullable(),
      flags: z.array(z.string()),
      askedAt: instant.nullable(),
      answeredAt: instant.nullable(),
    }),
  ),
  signals: z.array(signal.omit({ id: true })),
})
export type ReportSnapshot = z.infer<typeof reportSnapshot>

export const shareLink = z.object({
  id,
  createdAt: instant,
  createdBy: z.string(),
  expiresAt: instant,
  revokedAt: instant.nullable(),
})

/** 403 `not-in-role` for a member of other roles only; 404 `erased` after the check's data were erased. */
export const getReport = defineRoute({
  id: 'hipeople.get-report',
  method: 'GET',
  path: '/api/hipeople/reports/{id}',
  policy: 'member',
  params: idParams,
  reply: z.object({
    report: reportRow,
    /** One of the two, by the report's module. */
    snapshot: reportSnapshot.nullable(),
    assessment: assessmentSnapshot.nullable(),
    versions: z.array(z.object({ id, version: z.number().int(), madeAt: instant })),
    links: z.array(shareLink),
    candidateId: id,
  }),
})

/** "Open PDF report": answers application/pdf as an attachment. 409 `drawing` while it is being made. */
export const downloadPdf = defineRoute({
  id: 'hipeople.download-pdf',
  method: 'GET',
  path: '/api/hipeople/reports/{id}/pdf',
  policy: 'member',
  params: idParams,
})

/** A link that opens the report without signing in; its address is shown once. */
export const createShareLink = defineRoute({
  id: 'hipeople.create-share-link',
  method: 'POST',
  path: '/api/hipeople/reports/{id}/links',
  policy: 'member',
  params: idParams,
  body: z.object({ days: z.number().int().min(1).max(365).default(30) }),
  reply: z.object({ url: z.string(), link: shareLink }),
})

export const revokeShareLink = defineRoute({
  id: 'hipeople.revoke-share-link',
  method: 'POST',
  path: '/api/hipeople/report-links/{id}/revoke',
  policy: 'member',
  params: idParams,
  reply: done,
})
