import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { roleAssessment } from './assessments.ts'
import { brand } from './brand.ts'
import { language } from './languages.ts'
import { done, id, idParams, instant, pageOf, pageQuery, tone } from './shapes.ts'
import { finaliseRule, moduleId, notify, relationship, requestState } from './vocabulary.ts'

export const roleSettings = z.object({
  /** "Wait n minutes before inviting": a candidate moved through by mistake gets nothing. */
  waitMinutes: z.number().int().min(0).max(1440).default(0),
  /** "Re-invite": a second visit to the stage sends a new invite. */
  reinvite: z.boolean().default(false),
  /**
   * Days within which references of the same candidate, given to the same version of the same questions for another job, serve here too.
   * 0 always asks anew. Referees are told at the start; those who were not are asked anew.
   */
  reuseDays: z.number().int().min(0).max(365).default(0),
  /** Referees that the candidate is asked for. */
  wanted: z.number().int().min(1).max(40).default(3),
  /** Answers without which no report is made by itself. */
  minimum: z.number().int().min(1).max(40).default(2),
  /** Kinds asked for, as in 1 manager and 2 peers; those left over are free. */
  kinds: z
    .array(z.object({ kind: relationship, count: z.number().int().min(1).max(40) }))
    .max(8)
    .default([{ kind: 'manager', count: 1 }]),
  /** Days from an invite to its due date, for the candidate and for each referee. */
  dueDays: z.number().int().min(1).max(90).default(10),
  /** Days after an invite on which a reminder goes, in the person's daytime. */
  reminderDays: z.array(z.number().int().min(1).max(89)).max(6).default([2, 5, 8]),
  finalise: finaliseRule.default('all-answered'),
  /** For members of the role who chose nothing of their own. */
  notify: notify.default('each'),
  questionnaireId: id.nullable().default(null),
  /** What candidates and referees read first; each can switch. */
  language: language.default('en'),
  assessment: roleAssessment.prefault({}),
  brand: brand.prefault({}),
})
export type RoleSettings = z.infer<typeof roleSettings>

export const roleBody = z
  .object({
    title: z.string().trim().min(1, 'Title is empty').max(200),
    internalTitle: z.string().trim().max(200).default(''),
    description: z.string().trim().max(20_000).default(''),
    /** Stands above the form that the candidate sees. */
    greeting: z.string().trim().max(2000).default(''),
    /** Account ids of HiPeople members; they read the reports of this role. */
    memberIds: z.array(id).max(100).default([]),
    settings: roleSettings.prefault({}),
  })
  .refine(({ settings }) => settings.minimum <= settings.wanted, {
    path: ['settings', 'minimum'],
    message: 'Must not be more than the wanted number',
  })
export type RoleBody = z.input<typeof roleBody>

const linkedJob = z.object({
  jobId: id,
  jobName: z.string(),
  requisitionId: z.string().nullable(),
  linkedAt: instant,
  ties: z.array(
    z.object({
      module: moduleId,
      stageId: id,
      stageName: z.string(),
      /** Null while the tie works. */
      problem: z.string().nullable(),
    }),
  ),
})
export type LinkedJob = z.infer<typeof linkedJob>

export const roleRow = z.object({
  id,
  title: z.string(),
  internalTitle: z.string(),
  /** Id of the ATS job that it came from by "ATS Sync"; null for a role that somebody made. */
  importedJobId: id.nullable(),
  jobs: z.array(linkedJob),
  members: z.array(z.object({ accountId: id, name: z.string() })),
  /** Candidates by how far the furthest of their checks has come. */
  counts: z.object({ invited: z.number().int(), collecting: z.number().int(), complete: z.number().int() }),
  /** What stops the automation, each with its fix in words. */
  warnings: z.array(z.string()),
  archivedAt: instant.nullable(),
})
export type RoleRow = z.infer<typeof roleRow>

/** Roles that the member belongs to; an admin sees all. */
export const listRoles = defineRoute({
  id: 'hipeople.list-roles',
  method: 'GET',
  path: '/api/hipeople/roles',
  policy: 'member',
  query: z.object({ show: z.enum(['active', 'archived']).default('active'), q: z.string().trim().max(200).optional() }),
  reply: z.object({ rows: z.array(roleRow) }),
})

/** Whoever makes a role belongs to it. */
export const createRole = defineRoute({
  id: 'hipeople.create-role',
  method: 'POST',
  path: '/api/hipeople/roles',
  policy: 'member',
  body: roleBody,
  reply: z.object({ id }),
})

export const role = roleRow.extend({
  description: z.string(),
  greeting: z.string(),
  settings: roleSettings,
  questionnaire: z.object({ id, title: z.string(), questions: z.number().int(), minutes: z.number().int() }).nullable(),
  createdAt: instant,
})
export type Role = z.infer<typeof role>

export const getRole = defineRoute({
  id: 'hipeople.get-role',
  method: 'GET',
  path: '/api/hipeople/roles/{id}',
  policy: 'member',
  params: idParams,
  reply: role,
})

/** Open requests keep the questionnaire and the numbers they began with. */
export const updateRole = defineRoute({
  id: 'hipeople.update-role',
  method: 'POST',
  path: '/api/hipeople/roles/{id}',
  policy: 'member',
  params: idParams,
  body: roleBody,
  reply: role,
})

/** An archived role invites nobody; its reports stay readable. */
export const archiveRole = defineRoute({
  id: 'hipeople.archive-role',
  method: 'POST',
  path: '/api/hipeople/roles/{id}/archive',
  policy: 'member',
  params: idParams,
  body: z.object({ archived: z.boolean() }),
  reply: done,
})

/** One bar of the board, as in "2 of 3 answered". */
export const progress = z.object({
  module: moduleId,
  state: requestState,
  text: z.string(),
  tone,
  done: z.number().int(),
  of: z.number().int(),
})
export type Progress = z.infer<typeof progress>

/** The newest check of one module. */
const boardModule = progress.extend({ requestId: id, score: z.number().nullable(), dueAt: instant.nullable(), open: z.boolean() })

/** One candidate for one job, with the newest check of each module. */
export const boardRow = z.object({
  /** The check that moved last. */
  requestId: id,
  applicationId: id,
  candidateId: id,
  candidateName: z.string(),
  jobId: id.or(z.literal(0)),
  jobName: z.string(),
  /** Name of the stage at the last event that was heard. */
  stageName: z.string().nullable(),
  modules: z.array(boardModule),
  /** Of the assessment; null without one, before its end, and when nothing could be read. */
  score: z.number().nullable(),
  /** The earliest of the open checks. */
  dueAt: instant.nullable(),
  lastStepAt: instant,
})
export type BoardRow = z.infer<typeof boardRow>

/** The candidates of a role with their progress per module, newest step first or highest score first; who has no score comes last. */
export const roleBoard = defineRoute({
  id: 'hipeople.role-board',
  method: 'GET',
  path: '/api/hipeople/roles/{id}/board',
  policy: 'member',
  params: idParams,
  query: pageQuery.extend({
    state: requestState.optional(),
    q: z.string().trim().max(200).optional(),
    minScore: z.coerce.number().min(0).max(100).optional(),
    maxScore: z.coerce.number().min(0).max(100).optional(),
    sort: z.enum(['step', 'score']).default('step'),
  }),
  /** Counts are of candidates, each in as many states as their checks stand in. */
  reply: pageOf(boardRow).extend({
    counts: z.object({
      all: z.number().int(),
      invited: z.number().int(),
      collecting: z.number().int(),
      complete: z.number().int(),
      closed: z.number().int(),
      noEmail: z.number().int(),
    }),
  }),
})

/** People with a role in HiPeople, for the hiring team of a role. */
export const listMembers = defineRoute({
  id: 'hipeople.list-members',
  method: 'GET',
  path: '/api/hipeople/members',
  policy: 'member',
  reply: z.object({ rows: z.array(z.object({ accountId: id, name: z.string(), email: z.string(), role: z.string() })) }),
})
