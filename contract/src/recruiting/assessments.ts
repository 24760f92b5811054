import { z } from 'zod'
import { keyLengthAtMost } from '../assessment/index.ts'
import { defineRoute } from '../kernel/index.ts'
import { id, idParams, instant, noContent } from './shapes.ts'

/** `completed_by_partner`: the partner says when a test is done. `polled_hourly`: an old integration that must be asked. */
export const partnerMode = z.enum(['completed_by_partner', 'polled_hourly'])
export type PartnerMode = z.infer<typeof partnerMode>

const address = (what: string) => z.string().trim().min(1, `${what} is empty`).max(2000)

export const assessmentPartnerBody = z.object({
  name: z.string().trim().min(1, 'Name is empty').max(120),
  listTestsUrl: address('List tests URL'),
  sendTestUrl: address('Send test URL'),
  testStatusUrl: address('Test status URL'),
  responseErrorUrl: address('Response error URL'),
  /** Goes in and never comes out. Left out on a change: the present key stays. */
  key: z.string().min(1, 'Key is empty').max(keyLengthAtMost).optional(),
  mode: partnerMode.default('completed_by_partner'),
})
export type AssessmentPartnerBody = z.input<typeof assessmentPartnerBody>

export const assessmentPartner = assessmentPartnerBody.omit({ key: true }).extend({
  id,
  mode: partnerMode,
  createdAt: instant,
  /** Stages that test with it, and tests under way. */
  stages: z.number().int(),
  openTests: z.number().int(),
})
export type AssessmentPartner = z.infer<typeof assessmentPartner>

export const listAssessmentPartners = defineRoute({
  id: 'recruiting.list-assessment-partners',
  method: 'GET',
  path: '/api/recruiting/assessment-partners',
  policy: 'site-admin',
  reply: z.object({ rows: z.array(assessmentPartner) }),
})

export const addAssessmentPartner = defineRoute({
  id: 'recruiting.add-assessment-partner',
  method: 'POST',
  path: '/api/recruiting/assessment-partners',
  policy: 'site-admin',
  body: assessmentPartnerBody,
  reply: z.object({ id }),
})

export const changeAssessmentPartner = defineRoute({
  id: 'recruiting.change-assessment-partner',
  method: 'POST',
  path: '/api/recruiting/assessment-partners/{id}',
  policy: 'site-admin',
  params: idParams,
  body: assessmentPartnerBody,
  reply: noContent,
})

/** Its stages become ordinary ones, and tests that wait for it end. */
export const removeAssessmentPartner = defineRoute({
  id: 'recruiting.remove-assessment-partner',
  method: 'POST',
  path: '/api/recruiting/assessment-partners/{id}/remove',
  policy: 'site-admin',
  params: idParams,
  reply: z.object({ stages: z.number().int(), ended: z.number().int() }),
})

/** Asks the partner what it offers; a POST, since it calls outside. */
export const askPartnerTests = defineRoute({
  id: 'recruiting.ask-partner-tests',
  method: 'POST',
  path: '/api/recruiting/assessment-partners/{id}/tests',
  policy: 'site-admin',
  params: idParams,
  reply: z.object({
    /** Null when the partner did not answer, or not as it should; `problem` says how. */
    tests: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
    problem: z.string().nullable(),
  }),
})

export const stageAssessment = z.object({ partnerId: id, partner: z.string(), testId: z.string(), testName: z.string() })
export type StageAssessment = z.infer<typeof stageAssessment>

/** Makes a stage an assessment stage; null makes it an ordinary one again. */
export const setStageAssessment = defineRoute({
  id: 'recruiting.set-stage-assessment',
  method: 'POST',
  path: '/api/recruiting/stages/{id}/assessment',
  policy: 'site-admin',
  params: idParams,
  body: z.object({
    assessment: z.object({ partnerId: id, testId: z.string().min(1).max(255), testName: z.string().min(1).max(500) }).nullable(),
  }),
  reply: noContent,
})

/** `ended`: nothing more is asked; see `problem` for the reason. */
export const takeHomeTestState = z.enum(['sending', 'sent', 'complete', 'failed', 'ended'])

export const takeHomeTest = z.object({
  id,
  partner: z.string(),
  testName: z.string(),
  stage: z.object({ id, name: z.string() }),
  state: takeHomeTestState,
  /** The candidate is through, and the result is being asked for. */
  marked: z.boolean(),
  /** The partner's own word for how it stands. */
  partnerStatus: z.string().nullable(),
  score: z.number().nullable(),
  profileUrl: z.string().nullable(),
  metadata: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Why it could not be sent, could not be asked about, or ended. */
  problem: z.string().nullable(),
  sender: z.string().nullable(),
  requestedAt: instant,
  sentAt: instant.nullable(),
  completedAt: instant.nullable(),
  log: z.array(z.object({ at: instant, problem: z.boolean(), text: z.string() })),
})
export type TakeHomeTest = z.infer<typeof takeHomeTest>

export const listTakeHomeTests = defineRoute({
  id: 'recruiting.list-take-home-tests',
  method: 'GET',
  path: '/api/recruiting/applications/{id}/tests',
  policy: 'recruiter',
  params: idParams,
  reply: z.object({
    /** What can be sent in the stage where the application stands; null where no test is chosen for it. */
    offer: z
      .object({ stageId: id, partner: z.string(), testName: z.string(), to: z.string().nullable(), whyNot: z.string().nullable() })
      .nullable(),
    /** Newest first. */
    tests: z.array(takeHomeTest),
  }),
})

/** Refused when the candidate has no e-mail address, or has left the stage. */
export const sendTakeHomeTest = defineRoute({
  id: 'recruiting.send-take-home-test',
  method: 'POST',
  path: '/api/recruiting/applications/{id}/tests',
  policy: 'recruiter',
  params: idParams,
  body: z.object({ stageId: id }),
  reply: z.object({ id }),
})

/** For one that could not be sent. */
export const resendTakeHomeTest = defineRoute({
  id: 'recruiting.resend-take-home-test',
  method: 'POST',
  path: '/api/recruiting/take-home-tests/{id}/resend',
  policy: 'recruiter',
  params: idParams,
  reply: noContent,
})

/** Asks the partner now how a test stands. */
export const askTakeHomeTest = defineRoute({
  id: 'recruiting.ask-take-home-test',
  method: 'POST',
  path: '/api/recruiting/take-home-tests/{id}/ask',
  policy: 'recruiter',
  params: idParams,
  reply: noContent,
})
