import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { attempt } from './assessments.ts'
import { verification } from './linkedin.ts'
import { question } from './questionnaires.ts'
import { reportRow } from './reports.ts'
import { progress } from './roles.ts'
import { done, id, idParams, instant, pageOf, pageQuery, timeZone } from './shapes.ts'
import { signal } from './signals.ts'
import { closeReason, moduleId, refereeFlag, refereeState, relationship, remindWay, requestState } from './vocabulary.ts'

export const requestRow = z.object({
  id,
  roleId: id,
  roleTitle: z.string(),
  applicationId: id,
  candidateId: id,
  candidateName: z.string(),
  /** 0 for a check sent by an ATS that could not be asked which job it is for. */
  jobId: id.or(z.literal(0)),
  jobName: z.string(),
  state: requestState,
  closeReason: closeReason.nullable(),
  module: moduleId,
  progress,
  /** What the assessment scored; null before, and for reference checks. */
  score: z.number().nullable(),
  dueAt: instant.nullable(),
  lastStepAt: instant,
})
export type RequestRow = z.infer<typeof requestRow>

/** The page Candidates: every check of the roles that the member belongs to, newest step first. */
export const listRequests = defineRoute({
  id: 'hipeople.list-requests',
  method: 'GET',
  path: '/api/hipeople/requests',
  policy: 'member',
  query: pageQuery.extend({
    roleId: id.optional(),
    candidateId: id.optional(),
    state: requestState.optional(),
    module: moduleId.optional(),
    q: z.string().trim().max(200).optional(),
  }),
  reply: pageOf(requestRow),
})

export const reminder = z.object({
  id,
  dueAt: instant,
  state: z.enum(['waiting', 'sent', 'skipped']),
  /** Why it was skipped; null otherwise. */
  reason: z.string().nullable(),
  /** By which ways it went; null until it has. */
  way: remindWay.nullable(),
})

/** An act that is not possible now stands with its reason, so that the button can say why. */
export const act = z.object({ allowed: z.boolean(), reason: z.string().nullable() })
export type Act = z.infer<typeof act>

export const refereeAnswer = z.object({
  questionKey: z.string(),
  rating: z.number().int().nullable(),
  choice: z.string().nullable(),
  text: z.string(),
  didNotSee: z.boolean(),
  /** A rule found words about health, family, pay or another person; a member keeps or redacts before it enters a report. */
  sensitive: z
    .object({ topics: z.array(z.string()), decision: z.enum(['open', 'kept', 'redacted']), redactedText: z.string().nullable() })
    .nullable(),
})
export type RefereeAnswer = z.infer<typeof refereeAnswer>

export const referee = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  company: z.string(),
  candidateTitle: z.string(),
  relationship,
  /** As the referee sees it, asked first; null until answered. */
  relationshipConfirmed: relationship.nullable(),
  /** `YYYY-MM`; `to` is null when they still work together. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  timeZone: z.string().nullable(),
  state: refereeState,
  flags: z.array(z.object({ flag: refereeFlag, text: z.string() })),
  verified: z.enum(['none', 'linkedin']),
  linkedin: verification.nullable(),
  askedAt: instant.nullable(),
  answeredAt: instant.nullable(),
  declinedAt: instant.nullable(),
  declineReason: z.string().nullable(),
  /** When and where a call suits; null unless one is preferred. */
  callNote: z.string().nullable(),
  /** Name of the member who filled in by phone; null when the referee did. */
  onBehalfBy: z.string().nullable(),
  /** What came back from the address, such as "Out of office". */
  mailNote: z.string().nullable(),
  /** Why no SMS goes or arrives, or that one came back; null when there is nothing to say. */
  smsNote: z.string().nullable(),
  remindersStopped: z.boolean(),
  reminders: z.array(reminder),
  linkExpiresAt: instant.nullable(),
  answers: z.array(refereeAnswer),
  acts: z.object({ resend: act, stop: act, correct: act, onBehalf: act }),
})
export type Referee = z.infer<typeof referee>

export const timelineEntry = z.object({
  id,
  at: instant,
  /** A sentence, such as "Lena Brandt answered". */
  text: z.string(),
  /** What a referee or candidate wrote back by mail; null otherwise. */
  quote: z.string().nullable(),
  by: z.string().nullable(),
})

export const request = requestRow.extend({
  candidateEmail: z.string().nullable(),
  recruiter: z.string().nullable(),
  stageName: z.string().nullable(),
  invitedAt: instant.nullable(),
  /** When the invite goes, while it waits. */
  inviteAt: instant.nullable(),
  closedAt: instant.nullable(),
  erasedAt: instant.nullable(),
  wanted: z.number().int(),
  minimum: z.number().int(),
  kinds: z.array(z.object({ kind: relationship, count: z.number().int(), named: z.number().int() })),
  /** Given by a candidate who names fewer than wanted; null otherwise. */
  fewerReason: z.string().nullable(),
  /** The check whose references serve here; `requestId` is null for a member who may not open it, `completedAt` while it is under way. */
  reusedFrom: z.object({ requestId: id.nullable(), jobName: z.string(), completedAt: instant.nullable() }).nullable(),
  questions: z.array(question),
  referees: z.array(referee),
  signals: z.array(signal),
  reports: z.array(reportRow),
  timeline: z.array(timelineEntry),
  candidateReminders: z.array(reminder),
  /** Tests of an assessment in their order; empty for a reference check. */
  attempts: z.array(attempt),
  extraTimePercent: z.number().int(),
  /** What the candidate wrote when asking for more time; null when nobody did, or it was answered. */
  timeWish: z.string().nullable(),
  resultsSentAt: instant.nullable(),
  acts: z.object({
    resend: act,
    stop: act,
    reopen: act,
    extend: act,
    /** Allowed from the first answer on; `belowMinimum` must then be confirmed. */
    finalise: act.extend({ belowMinimum: z.boolean() }),
    /** Of an assessment alone. */
    extraTime: act,
    sendResults: act,
    erase: act,
  }),
})
export type Request = z.infer<typeof request>

export const getRequest = defineRoute({
  id: 'hipeople.get-request',
  method: 'GET',
  path: '/api/hipeople/requests/{id}',
  policy: 'member',
  params: idParams,
  reply: request,
})

/** Starts a check by hand for somebody in a linked job, whatever the stage. */
export const inviteApplication = defineRoute({
  id: 'hipeople.invite-application',
  method: 'POST',
  path: '/api/hipeople/roles/{id}/invite',
  policy: 'member',
  params: idParams,
  body: z.object({ applicationId: id, module: moduleId.default('reference-check') }),
  reply: z.object({ requestId: id }),
})

/** The same open link goes to the candidate again. */
export const resendInvite = defineRoute({
  id: 'hipeople.resend-invite',
  method: 'POST',
  path: '/api/hipeople/requests/{id}/resend',
  policy: 'member',
  params: idParams,
  reply: done,
})

/** Closes the check: links die, reminders stop, answers so far are kept. */
export const stopRequest = defineRoute({
  id: 'hipeople.stop-request',
  method: 'POST',
  path: '/api/hipeople/requests/{id}/stop',
  policy: 'member',
  params: idParams,
  reply: done,
})

/** Opens a closed check again where it stood; the same links work, with a new due date. */
export const reopenRequest = defineRoute({
  id: 'hipeople.reopen-request',
  method: 'POST',
  path: '/api/hipeople/requests/{id}/reopen',
  policy: 'member',
  params: idParams,
  reply: done,
})

/** Moves the due date of the candidate's link and of every referee who has not answered. */
export const extendRequest = defineRoute({
  id: 'hipeople.extend-request',
  method: 'POST',
  path: '/api/hipeople/requests/{id}/extend',
  policy: 'member',
  params: idParams,
  body: z.object({ days: z.number().int().min(1).max(90) }),
  reply: done,
})

/** Makes the report now, from the answers there are. 409 `below-minimum` unless confirmed. */
export const finaliseRequest = defineRoute({
  id: 'hipeople.finalise-request',
  method: 'POST',
  path: '/api/hipeople/requests/{id}/finalise',
  policy: 'member',
  params: idParams,
  body: z.object({ belowMinimum: z.boolean().default(false) }),
  reply: done,
})

/** Erases referees, answers, results, reports and files for good; what stays says only that there was a check. */
export const eraseRequest = defineRoute({
  id: 'hipeople.erase-request',
  method: 'POST',
  path: '/api/hipeople/requests/{id}/erase',
  policy: 'admin',
  params: idParams,
  reply: done,
})

/** Everything held about the candidate's check, as a file, for a legal request for access. An admin decides what of it is handed on. */
export const accessPack = defineRoute({
  id: 'hipeople.access-pack',
  method: 'GET',
  path: '/api/hipeople/requests/{id}/access-pack',
  policy: 'admin',
  params: idParams,
})

export const resendReferee = defineRoute({
  id: 'hipeople.resend-referee',
  method: 'POST',
  path: '/api/hipeople/referees/{id}/resend',
  policy: 'member',
  params: idParams,
  reply: done,
})

/** Stops reminders only, or asks no further and lets the link die. */
export const stopReferee = defineRoute({
  id: 'hipeople.stop-referee',
  method: 'POST',
  path: '/api/hipeople/referees/{id}/stop',
  policy: 'member',
  params: idParams,
  body: z.object({ what: z.enum(['reminders', 'asking']) }),
  reply: done,
})

/** A new link goes to the corrected address; the old one dies. */
export const correctReferee = defineRoute({
  id: 'hipeople.correct-referee',
  method: 'POST',
  path: '/api/hipeople/referees/{id}/correct',
  policy: 'member',
  params: idParams,
  body: z.object({
    email: z.string().trim().max(254).pipe(z.email('Is no e-mail address')),
    name: z.string().trim().min(1, 'Name is empty').max(120).optional(),
    timeZone: timeZone.optional(),
  }),
  reply: done,
})

/** What the referee said on the phone, marked as filled in by the member. */
export const answerOnBehalf = defineRoute({
  id: 'hipeople.answer-on-behalf',
  method: 'POST',
  path: '/api/hipeople/referees/{id}/answer',
  policy: 'member',
  params: idParams,
  body: z.object({
    relationship,
    answers: z
      .array(
        z.object({
          questionKey: z.string().max(41),
          rating: z.number().int().min(1).max(5).nullable().default(null),
          choice: z.string().max(200).nullable().default(null),
          text: z.string().max(10_000).default(''),
          didNotSee: z.boolean().default(false),
        }),
      )
      .max(40),
    /** The referee was told who reads it and agreed. */
    agreed: z.literal(true, 'The referee must know who reads this, and agree'),
  }),
  reply: done,
})

/** Decides about a text that may hold more than belongs into a report. `text` replaces it when redacted. */
export const reviewAnswer = defineRoute({
  id: 'hipeople.review-answer',
  method: 'POST',
  path: '/api/hipeople/referees/{id}/review',
  policy: 'member',
  params: idParams,
  body: z.object({
    questionKey: z.string().max(41),
    decision: z.enum(['kept', 'redacted']),
    text: z.string().max(10_000).default(''),
  }),
  reply: done,
})
