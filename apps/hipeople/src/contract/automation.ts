// "Manage ATS automation": job, stages, review, Confirm. Nothing is saved or sent before Confirm.
import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { role } from './roles.ts'
import { id, idParams } from './shapes.ts'
import { moduleId } from './vocabulary.ts'

const otherRole = z.object({ roleId: id, title: z.string() })

/** Read from the ATS at this moment, so a new job is there at once. `id` tells jobs with one name apart. */
export const atsJob = z.object({
  id,
  name: z.string(),
  requisitionId: z.string().nullable(),
  status: z.enum(['open', 'closed', 'draft']),
  departments: z.array(z.string()),
  offices: z.array(z.string()),
  linkedTo: z.array(otherRole),
})
export type AtsJob = z.infer<typeof atsJob>

export const listAtsJobs = defineRoute({
  id: 'hipeople.list-ats-jobs',
  method: 'GET',
  path: '/api/hipeople/roles/{id}/automation/jobs',
  policy: 'member',
  params: idParams,
  query: z.object({ q: z.string().trim().max(200).optional() }),
  reply: z.object({ rows: z.array(atsJob), more: z.boolean() }),
})

export const atsStage = z.object({
  id,
  name: z.string(),
  position: z.number().int(),
  /** A role that has this stage already; one of another role cannot be taken. */
  tiedTo: otherRole.extend({ module: moduleId }).nullable(),
})
export type AtsStage = z.infer<typeof atsStage>

const jobParams = z.object({ id, jobId: id })

export const listAtsStages = defineRoute({
  id: 'hipeople.list-ats-stages',
  method: 'GET',
  path: '/api/hipeople/roles/{id}/automation/jobs/{jobId}/stages',
  policy: 'member',
  params: jobParams,
  reply: z.object({ job: atsJob, stages: z.array(atsStage) }),
})

/** A module that is left out, or has null, is tied to no stage. */
export const tieChoice = z.object({ module: moduleId, stageId: id.nullable() })
const choice = z.object({ jobId: id, ties: z.array(tieChoice).max(10) })

export const alreadyThere = z.object({
  applicationId: id,
  candidateId: id,
  name: z.string(),
  stageName: z.string(),
  module: moduleId,
  /** Why an invite would not go, such as a check that is open already; null when it would. */
  hindrance: z.string().nullable(),
})
export type AlreadyThere = z.infer<typeof alreadyThere>

/** What Confirm would do. With `problems` it would be refused; `warnings` only want to be read. */
export const reviewAutomation = defineRoute({
  id: 'hipeople.review-automation',
  method: 'POST',
  path: '/api/hipeople/roles/{id}/automation/review',
  policy: 'member',
  params: idParams,
  body: choice,
  reply: z.object({
    job: atsJob,
    ties: z.array(z.object({ module: moduleId, moduleName: z.string(), stageId: id, stageName: z.string() })),
    problems: z.array(z.object({ field: z.string(), message: z.string() })),
    warnings: z.array(z.string()),
    /** "3 candidates are already in Reference Check of this job." The tie only acts on moves from now on. */
    alreadyThere: z.array(alreadyThere),
  }),
})

/** Saves the ties of one job of the role, in place of those it had, and invites the chosen candidates who are already there. */
export const confirmAutomation = defineRoute({
  id: 'hipeople.confirm-automation',
  method: 'POST',
  path: '/api/hipeople/roles/{id}/automation',
  policy: 'member',
  params: idParams,
  body: choice.extend({ inviteApplicationIds: z.array(id).max(1000).default([]) }),
  reply: z.object({ role, invited: z.number().int() }),
})

/** Open checks go on; moves in this job no longer invite. */
export const unlinkJob = defineRoute({
  id: 'hipeople.unlink-job',
  method: 'POST',
  path: '/api/hipeople/roles/{id}/automation/jobs/{jobId}/unlink',
  policy: 'member',
  params: jobParams,
  reply: z.object({ role }),
})
