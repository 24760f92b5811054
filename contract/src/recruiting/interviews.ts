import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { id, idParams, instant, noContent, person } from './shapes.ts'

export const profileInterview = z.object({
  id,
  applicationId: id,
  /** The interview of the job's plan. */
  interviewId: id,
  name: z.string(),
  startsAt: instant,
  endsAt: instant,
  /** Both times are midnights in UTC then, and only their days count. */
  allDay: z.boolean(),
  location: z.string().nullable(),
  videoUrl: z.string().nullable(),
  status: z.enum(['scheduled', 'awaiting_feedback', 'complete']),
  organizer: person.nullable(),
  interviewers: z.array(
    z.object({
      userId: id.nullable(),
      name: z.string(),
      responseStatus: z.enum(['needs_action', 'declined', 'tentative', 'accepted']),
      scorecardId: id.nullable(),
    }),
  ),
})
export type ProfileInterview = z.infer<typeof profileInterview>

export const recommendation = z.enum(['definitely_not', 'no', 'yes', 'strong_yes', 'no_decision'])
export const rating = z.enum(['definitely_not', 'no', 'mixed', 'yes', 'strong_yes', 'no_decision'])
export type Recommendation = z.infer<typeof recommendation>
export type Rating = z.infer<typeof rating>

export const profileScorecard = z.object({
  id,
  applicationId: id,
  interviewName: z.string(),
  interviewer: person.nullable(),
  interviewedAt: instant,
  submittedAt: instant,
  recommendation,
  keyTakeaways: z.string().nullable(),
  /** Null as well for who may not see private notes. */
  privateNotes: z.string().nullable(),
  attributes: z.array(z.object({ name: z.string(), type: z.string(), note: z.string().nullable(), rating })),
  answers: z.array(z.object({ id, question: z.string(), answer: z.string().nullable() })),
})
export type ProfileScorecard = z.infer<typeof profileScorecard>

export const interviewKit = z.object({
  /** The interview of the job's plan. */
  id,
  jobId: id,
  name: z.string(),
  content: z.string().nullable(),
  attributes: z.array(z.object({ name: z.string(), type: z.string() })),
  questions: z.array(z.object({ id, question: z.string() })),
})
export type InterviewKit = z.infer<typeof interviewKit>

/** All interviews of a candidate in the order of their times, all scorecards oldest first, and the kits of their jobs. */
export const listInterviews = defineRoute({
  id: 'recruiting.list-interviews',
  method: 'GET',
  path: '/api/recruiting/candidates/{id}/interviews',
  policy: 'recruiter',
  params: idParams,
  reply: z.object({
    interviews: z.array(profileInterview),
    scorecards: z.array(profileScorecard),
    kits: z.array(interviewKit),
  }),
})

/** Hands in the viewer's own scorecard of one interview. */
export const submitScorecard = defineRoute({
  id: 'recruiting.submit-scorecard',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/scorecards',
  policy: 'recruiter',
  params: idParams,
  body: z.object({
    interviewId: id,
    recommendation: z.enum(recommendation.options, 'Choose an overall recommendation'),
    keyTakeaways: z.string().trim().max(20_000).optional(),
    privateNotes: z.string().trim().max(20_000).optional(),
    ratings: z
      .array(z.object({ name: z.string().max(500), rating, note: z.string().trim().max(5000).nullable() }))
      .max(200)
      .default([]),
    answers: z
      .array(z.object({ id, answer: z.string().trim().max(20_000) }))
      .max(200)
      .default([]),
  }),
  reply: z.object({ id }),
})

export const deleteScorecard = defineRoute({
  id: 'recruiting.delete-scorecard',
  method: 'POST',
  path: '/api/recruiting/scorecards/{id}/delete',
  policy: 'site-admin',
  params: idParams,
  reply: noContent,
})
