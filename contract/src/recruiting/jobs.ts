import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { stageAssessment, takeHomeTestState } from './assessments.ts'
import { id, idParams, instant, pageOf, pageQuery, person, stage } from './shapes.ts'

export const jobRow = z.object({
  id,
  name: z.string(),
  requisitionId: z.string().nullable(),
  status: z.enum(['draft', 'open', 'closed']),
  department: z.string().nullable(),
  offices: z.array(z.string()),
  openings: z.object({ total: z.number().int(), filled: z.number().int() }),
  active: z.number().int(),
  live: z.boolean(),
  openedAt: instant.nullable(),
})
export type JobRow = z.infer<typeof jobRow>

export const listJobs = defineRoute({
  id: 'recruiting.list-jobs',
  method: 'GET',
  path: '/api/recruiting/jobs',
  policy: 'recruiter',
  query: z.object({
    q: z.string().trim().max(200).optional(),
    status: z.enum(['draft', 'open', 'closed']).optional(),
    department: id.optional(),
  }),
  reply: z.object({ rows: z.array(jobRow), departments: z.array(z.object({ id, name: z.string() })) }),
})

export const addJob = defineRoute({
  id: 'recruiting.add-job',
  method: 'POST',
  path: '/api/recruiting/jobs',
  policy: 'recruiter',
  body: z.object({
    name: z.string().trim().min(1, 'The job has no name').max(255),
    requisitionId: z.string().trim().max(100).optional(),
    departmentId: id.optional(),
    officeIds: z.array(id).max(50).default([]),
    openings: z.number().int().min(1).max(500).default(1),
    /** Stage names in order; six usual ones when left out. */
    stages: z.array(z.string().trim().min(1).max(120)).min(1).max(30).optional(),
  }),
  reply: z.object({ id }),
})

export const jobOptions = defineRoute({
  id: 'recruiting.job-options',
  method: 'GET',
  path: '/api/recruiting/job-options',
  policy: 'recruiter',
  reply: z.object({
    departments: z.array(z.object({ id, name: z.string() })),
    offices: z.array(z.object({ id, name: z.string() })),
    sources: z.array(z.object({ id, name: z.string() })),
  }),
})

export const getJob = defineRoute({
  id: 'recruiting.get-job',
  method: 'GET',
  path: '/api/recruiting/jobs/{id}',
  policy: 'recruiter',
  params: idParams,
  reply: jobRow.extend({
    stages: z.array(
      stage.extend({
        count: z.number().int(),
        newThisWeek: z.number().int(),
        medianDays: z.number().nullable(),
        assessment: stageAssessment.nullable(),
      }),
    ),
    hiringTeam: z.array(z.object({ user: person, role: z.string(), responsible: z.boolean() })),
    posts: z.array(
      z.object({
        id,
        title: z.string(),
        live: z.boolean(),
        internal: z.boolean(),
        location: z.string().nullable(),
        /** HTML. */
        content: z.string(),
      }),
    ),
    openingList: z.array(z.object({ id, openingId: z.string().nullable(), status: z.string(), closedAt: instant.nullable() })),
    rejected: z.number().int(),
    hired: z.number().int(),
  }),
})

export const pipelineCard = z.object({
  applicationId: id,
  candidateId: id,
  name: z.string(),
  detail: z.string(),
  status: z.enum(['active', 'rejected', 'hired', 'converted']),
  stageId: id.nullable(),
  since: instant.nullable(),
  appliedAt: instant,
  isNew: z.boolean(),
  /** The newest test that was sent for the application. */
  test: z.object({ state: takeHomeTestState, score: z.number().nullable() }).nullable(),
})
export type PipelineCard = z.infer<typeof pipelineCard>

export const testFilter = z.enum(['not-sent', 'waiting', 'complete', 'failed'])
export type TestFilter = z.infer<typeof testFilter>

/** A score of a test: partners count as they like, below zero as well. */
const score = z.coerce.number('is no number')

/** Cards of one stage (or of all the job's applications for the list view), longest in the stage last. */
export const listPipeline = defineRoute({
  id: 'recruiting.list-pipeline',
  method: 'GET',
  path: '/api/recruiting/jobs/{id}/pipeline',
  policy: 'recruiter',
  params: idParams,
  query: pageQuery.extend({
    stage: id.optional(),
    status: z.enum(['active', 'rejected', 'hired']).optional(),
    q: z.string().trim().max(200).optional(),
    /** By the newest test of the application: `waiting` is sent or being sent, `not-sent` has none. */
    test: testFilter.optional(),
    minScore: score.optional(),
    maxScore: score.optional(),
  }),
  reply: pageOf(pipelineCard),
})

export const renameStage = defineRoute({
  id: 'recruiting.rename-stage',
  method: 'POST',
  path: '/api/recruiting/stages/{id}/rename',
  policy: 'site-admin',
  params: idParams,
  body: z.object({ name: z.string().trim().min(1, 'The stage has no name').max(120) }),
  reply: z.object({ ok: z.literal(true) }),
})

/** Refused while candidates stand in the stage, with their number. */
export const deleteStage = defineRoute({
  id: 'recruiting.delete-stage',
  method: 'POST',
  path: '/api/recruiting/stages/{id}/delete',
  policy: 'site-admin',
  params: idParams,
  reply: z.object({ ok: z.literal(true) }),
})

/** Puts the job's stages into this order; every stage must be named once. */
export const reorderStages = defineRoute({
  id: 'recruiting.reorder-stages',
  method: 'POST',
  path: '/api/recruiting/jobs/{id}/stages/reorder',
  policy: 'site-admin',
  params: idParams,
  body: z.object({ stageIds: z.array(id).min(1) }),
  reply: z.object({ ok: z.literal(true) }),
})

export const addStage = defineRoute({
  id: 'recruiting.add-stage',
  method: 'POST',
  path: '/api/recruiting/jobs/{id}/stages',
  policy: 'site-admin',
  params: idParams,
  body: z.object({ name: z.string().trim().min(1, 'The stage has no name').max(120) }),
  reply: z.object({ id }),
})

/** Closes an open job, or opens a closed or draft one. */
export const setJobStatus = defineRoute({
  id: 'recruiting.set-job-status',
  method: 'POST',
  path: '/api/recruiting/jobs/{id}/status',
  policy: 'site-admin',
  params: idParams,
  body: z.object({ status: z.enum(['open', 'closed']) }),
  reply: z.object({ ok: z.literal(true) }),
})

/** For good, with its stages, openings and posts. Refused once anybody has applied. */
export const deleteJob = defineRoute({
  id: 'recruiting.delete-job',
  method: 'POST',
  path: '/api/recruiting/jobs/{id}/delete',
  policy: 'site-admin',
  params: idParams,
  reply: z.object({ ok: z.literal(true) }),
})
