// Tests, what a role asks of them, and what came out.
import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { band, scoring, testKind, uninterpretable } from './assessment-words.ts'
import { language } from './languages.ts'
import { done, id, idParams, instant } from './shapes.ts'

/** `number-series` of the library, or `own-12` for the test with the id 12 that the organisation wrote. */
export const testId = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'Is no id of a test')

/** Wanted range of a dimension, in percent of what the test can show. */
export const wantedRange = z
  .object({ dimension: z.string().max(60), from: z.number().int().min(0).max(100), to: z.number().int().min(0).max(100) })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'Must not be below the beginning of the range' })
export type WantedRange = z.output<typeof wantedRange>

/** What a role asks of its candidates, in this order. */
export const roleAssessment = z.object({
  tests: z
    .array(z.object({ testId, wanted: z.array(wantedRange).max(12).default([]) }))
    .max(10)
    .default([])
    .refine((tests) => new Set(tests.map((one) => one.testId)).size === tests.length, 'Has a test twice'),
  /** Mails candidates their own results once all are in. */
  sendResults: z.boolean().default(false),
  /** A candidate who is rejected in the middle of a test may finish it; otherwise it ends then. */
  mayFinish: z.boolean().default(false),
})
export type RoleAssessment = z.output<typeof roleAssessment>

const dimension = z.object({ id: z.string(), name: z.string(), about: z.string() })

export const testRow = z.object({
  id: testId,
  kind: testKind,
  title: z.string(),
  summary: z.string(),
  scoring,
  /** Minutes that a candidate needs: the limit of a timed test, about so many otherwise. */
  minutes: z.number().int(),
  timed: z.boolean(),
  /** Items that one candidate is given, of how many that are in use and how many that were retired. */
  items: z.object({ given: z.number().int(), inUse: z.number().int(), retired: z.number().int() }),
  version: z.number().int(),
  /** Cronbach's alpha out of own results, from 200 of this version on; null is "not measured yet". */
  reliability: z.object({ alpha: z.number(), results: z.number().int() }).nullable(),
  usedBy: z.array(z.object({ roleId: id, title: z.string() })),
  /** Why rules suggest it for the role that was asked about; null when they do not. */
  suggested: z.string().nullable(),
})
export type TestRow = z.infer<typeof testRow>

/** "Test library", with suggestions for a role when one is named. */
export const listTests = defineRoute({
  id: 'hipeople.list-tests',
  method: 'GET',
  path: '/api/hipeople/tests',
  policy: 'member',
  query: z.object({ roleId: id.optional(), show: z.enum(['active', 'archived']).default('active') }),
  reply: z.object({ rows: z.array(testRow), suggestionLabel: z.string() }),
})

export const ownQuestion = z
  .object({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'Must be a short key such as shift-work'),
    kind: z.enum(['choice', 'agreement', 'text']),
    text: z.string().trim().min(1, 'Question is empty').max(1000),
    options: z.array(z.string().trim().min(1, 'Option is empty').max(300)).max(10).default([]),
    /** Index of the right option; null asks without scoring. */
    right: z.number().int().min(0).max(9).nullable().default(null),
  })
  .refine(({ kind, options }) => kind !== 'choice' || options.length >= 2, {
    path: ['options'],
    message: 'A choice needs at least two options',
  })
  .refine(({ right, options }) => right === null || right < options.length, {
    path: ['right'],
    message: 'Is none of the options',
  })
export type OwnQuestion = z.output<typeof ownQuestion>

export const ownTestBody = z.object({
  title: z.string().trim().min(1, 'Title is empty').max(200),
  summary: z.string().trim().max(1000).default(''),
  /** The language that the questions are written in; it is not translated. */
  language: language.default('en'),
  /** A limit for the whole; null takes as long as it takes. */
  minutes: z.number().int().min(1).max(180).nullable().default(null),
  questions: z
    .array(ownQuestion)
    .min(1, 'Needs at least one question')
    .max(60)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'Has a key twice'),
})
export type OwnTestBody = z.output<typeof ownTestBody>

export const oneTest = testRow.extend({
  says: z.string(),
  dimensions: z.array(dimension),
  /** One item as candidates meet it, for members to see the manner; it is never given to anybody. */
  sample: z.object({ text: z.string(), options: z.array(z.string()) }).nullable(),
  /** With whom results are compared at present. */
  norm: z.object({ name: z.string(), about: z.string(), size: z.number().int() }).nullable(),
  own: ownTestBody.nullable(),
  archivedAt: instant.nullable(),
})
export type OneTest = z.infer<typeof oneTest>

export const getTest = defineRoute({
  id: 'hipeople.get-test',
  method: 'GET',
  path: '/api/hipeople/tests/{id}',
  policy: 'member',
  params: z.object({ id: testId }),
  reply: oneTest,
})

export const createOwnTest = defineRoute({
  id: 'hipeople.create-own-test',
  method: 'POST',
  path: '/api/hipeople/own-tests',
  policy: 'member',
  body: ownTestBody,
  reply: z.object({ id: testId }),
})

/** Makes the next version. Who has begun goes on with theirs, and results of the two are marked as not comparable. */
export const updateOwnTest = defineRoute({
  id: 'hipeople.update-own-test',
  method: 'POST',
  path: '/api/hipeople/own-tests/{id}',
  policy: 'member',
  params: idParams,
  body: ownTestBody,
  reply: done,
})

/** Refused while a role uses it. */
export const archiveOwnTest = defineRoute({
  id: 'hipeople.archive-own-test',
  method: 'POST',
  path: '/api/hipeople/own-tests/{id}/archive',
  policy: 'member',
  params: idParams,
  body: z.object({ archived: z.boolean() }),
  reply: done,
})

export const dimensionResult = z.object({
  id: z.string(),
  name: z.string(),
  percent: z.number().nullable(),
  percentile: z.number().nullable(),
  band: band.nullable(),
  explanation: z.string(),
  wanted: z.object({ from: z.number(), to: z.number() }).nullable(),
})

export const integritySignal = z.object({
  kind: z.enum(['tab-switch', 'full-screen-exit', 'paste', 'second-email', 'same-network']),
  level: z.enum(['weak', 'strong']),
  text: z.string(),
  innocent: z.string(),
})
export type IntegritySignal = z.infer<typeof integritySignal>

/** What came out of one attempt at one test. Numbers are null where nothing can be read from the answers. */
export const testResult = z.object({
  testId,
  title: z.string(),
  kind: testKind,
  scoring,
  version: z.number().int(),
  language,
  /** 1 for the first, 2 for a second attempt … */
  attempt: z.number().int(),
  isNewest: z.boolean(),
  raw: z.number(),
  max: z.number(),
  percent: z.number().nullable(),
  /** Only where a profile is wanted. */
  fit: z.number().nullable(),
  percentile: z.number().nullable(),
  band: band.nullable(),
  norm: z.object({ name: z.string(), about: z.string(), size: z.number().int() }).nullable(),
  uninterpretable: uninterpretable.nullable(),
  /** False when the test has a newer version than the one that was taken. */
  comparable: z.boolean(),
  answered: z.number().int(),
  of: z.number().int(),
  endedBy: z.enum(['candidate', 'time', 'closed']),
  startedAt: instant,
  endedAt: instant,
  limitSeconds: z.number().int().nullable(),
  usedSeconds: z.number().int(),
  dimensions: z.array(dimensionResult),
  /** Free texts of custom questions, which nothing scores. */
  texts: z.array(z.object({ question: z.string(), answer: z.string() })),
  signals: z.array(integritySignal),
})
export type TestResult = z.infer<typeof testResult>

/** How one attempt stands, with its result once it is over. */
export const attempt = z.object({
  id,
  testId,
  title: z.string(),
  kind: testKind,
  attempt: z.number().int(),
  state: z.enum(['waiting', 'running', 'done']),
  startedAt: instant.nullable(),
  deadlineAt: instant.nullable(),
  result: testResult.nullable(),
  again: z.object({ allowed: z.boolean(), reason: z.string().nullable() }),
})
export type Attempt = z.infer<typeof attempt>

/** "50 % more time": limits of tests that are not over scale, at once for one that runs. */
export const grantExtraTime = defineRoute({
  id: 'hipeople.grant-extra-time',
  method: 'POST',
  path: '/api/hipeople/requests/{id}/extra-time',
  policy: 'member',
  params: idParams,
  body: z.object({ percent: z.number().int().min(0).max(300) }),
  reply: done,
})

/** A second attempt: both are kept, and the newer one counts. */
export const offerAgain = defineRoute({
  id: 'hipeople.offer-again',
  method: 'POST',
  path: '/api/hipeople/attempts/{id}/again',
  policy: 'member',
  params: idParams,
  reply: done,
})

/** Mails the candidate their own results. */
export const sendResults = defineRoute({
  id: 'hipeople.send-results',
  method: 'POST',
  path: '/api/hipeople/requests/{id}/send-results',
  policy: 'member',
  params: idParams,
  reply: done,
})

/** What a report on an assessment holds: frozen when its version was made, the same on the page and in the PDF. */
export const assessmentSnapshot = z.object({
  candidateName: z.string(),
  roleTitle: z.string(),
  jobName: z.string(),
  company: z.string(),
  madeAt: instant,
  version: z.number().int(),
  /** Mean of what can be read: percent where answers are right or wrong, fit where a profile is wanted; null when nothing can. */
  score: z.number().nullable(),
  /** How the score came about, in a sentence. */
  scoreSays: z.string(),
  extraTimePercent: z.number().int(),
  results: z.array(testResult),
})
export type AssessmentSnapshot = z.infer<typeof assessmentSnapshot>
