import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { insertJob, insertJobOffices, insertOpenings, setJobStatusRow } from './change-jobs.store.ts'
import { allDepartments, allOffices, lockJob } from './jobs.store.ts'
import { countInStage, findStage, insertStages, stagesOfJob, updateStage } from './stages.store.ts'

/** The stages of a new job when none are named. */
export const usualStages = ['Application Review', 'Phone Screen', 'Assessment', 'Reference Check', 'Face to Face', 'Offer']

export interface NewJob {
  readonly name: string
  readonly requisitionId?: string
  readonly departmentId?: number
  readonly officeIds: readonly number[]
  readonly openings: number
  readonly stages?: readonly string[]
}

/** A new open job with its stages and openings. Answers its id. */
export async function createJob(core: CoreContext, actor: Actor, job: NewJob): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    if (job.departmentId && !(await allDepartments(tx)).some((one) => one.id === job.departmentId))
      throw refused('department', `There is no department with the id ${job.departmentId}.`, 'departmentId')
    const offices = new Set((await allOffices(tx)).map((office) => office.id))
    const missing = job.officeIds.find((id) => !offices.has(id))
    if (missing !== undefined) throw refused('office', `There is no office with the id ${missing}.`, 'officeIds')
    const at = core.clock.now()
    const id = await insertJob(tx, {
      name: job.name,
      requisition_id: job.requisitionId ?? null,
      status: 'open',
      department_id: job.departmentId ?? null,
      created_by: actor.userId,
      created_at: at,
      opened_at: at,
      updated_at: at,
    })
    await insertJobOffices(tx, id, job.officeIds)
    await insertStages(
      tx,
      (job.stages ?? usualStages).map((name, position) => ({ job_id: id, name, position, created_at: at, updated_at: at })),
    )
    await insertOpenings(tx, { jobId: id, count: job.openings, at })
    await recordAudit(tx, { actor, act: 'job.created', subject: { kind: 'job', id }, at, detail: { name: job.name } })
    return id
  })
}

export async function setJobStatus(
  core: CoreContext,
  actor: Actor,
  change: { jobId: number; status: 'open' | 'closed' },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const job = await lockJob(tx, change.jobId)
    if (!job) throw notFound('job', change.jobId)
    if (job.status === change.status) throw conflict('same-status', `The job ${job.name} is ${job.status} already.`)
    const at = core.clock.now()
    await setJobStatusRow(tx, change.jobId, { status: change.status, at })
    await recordAudit(tx, { actor, act: `job.${change.status}`, subject: { kind: 'job', id: change.jobId }, at })
  })
}

/** A stage keeps its id under a new name, so whatever is tied to it holds. */
export async function renameStage(core: CoreContext, actor: Actor, change: { stageId: number; name: string }): Promise<void> {
  await withStage(core, change.stageId, async (tx, stage, at) => {
    await updateStage(tx, stage.id, { name: change.name, updated_at: at })
    await recordAudit(tx, {
      actor,
      act: 'stage.renamed',
      subject: { kind: 'stage', id: stage.id },
      at,
      detail: { from: stage.name, to: change.name },
    })
  })
}

/** Refused while active candidates stand in the stage, and for a job's last one. */
export async function deleteStage(core: CoreContext, actor: Actor, stageId: number): Promise<void> {
  await withStage(core, stageId, async (tx, stage, at) => {
    const inStage = await countInStage(tx, stage.id)
    if (inStage > 0) throw conflict('stage-in-use', `${inStage} active candidates are in ${stage.name}. Move them first.`)
    if ((await stagesOfJob(tx, stage.jobId)).length === 1) throw conflict('last-stage', 'A job needs at least one stage.')
    await updateStage(tx, stage.id, { active: false, updated_at: at })
    await recordAudit(tx, {
      actor,
      act: 'stage.deleted',
      subject: { kind: 'stage', id: stage.id },
      at,
      detail: { name: stage.name },
    })
  })
}

export async function addStage(core: CoreContext, actor: Actor, stage: { jobId: number; name: string }): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    if (!(await lockJob(tx, stage.jobId))) throw notFound('job', stage.jobId)
    const at = core.clock.now()
    const position = Math.max(-1, ...(await stagesOfJob(tx, stage.jobId)).map((one) => one.position)) + 1
    const [id] = await insertStages(tx, [{ job_id: stage.jobId, name: stage.name, position, created_at: at, updated_at: at }])
    await recordAudit(tx, { actor, act: 'stage.added', subject: { kind: 'stage', id: id! }, at, detail: { name: stage.name } })
    return id!
  })
}

export async function reorderStages(
  core: CoreContext,
  actor: Actor,
  change: { jobId: number; stageIds: readonly number[] },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    if (!(await lockJob(tx, change.jobId))) throw notFound('job', change.jobId)
    const now = (await stagesOfJob(tx, change.jobId)).map((stage) => stage.id)
    const same = now.length === change.stageIds.length && now.every((id) => change.stageIds.includes(id))
    if (!same)
      throw refused('stages', 'Every stage of the job must be named once. Reload: somebody may have changed them.', 'stageIds')
    const at = core.clock.now()
    for (const [position, id] of change.stageIds.entries()) await updateStage(tx, id, { position, updated_at: at })
    await recordAudit(tx, { actor, act: 'stages.reordered', subject: { kind: 'job', id: change.jobId }, at })
  })
}

async function withStage(
  core: CoreContext,
  stageId: number,
  rule: (tx: CoreContext['db'], stage: NonNullable<Awaited<ReturnType<typeof findStage>>>, at: Date) => Promise<void>,
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const stage = await findStage(tx, stageId)
    if (!stage || !(await lockJob(tx, stage.jobId))) throw notFound('stage', stageId)
    await rule(tx, stage, core.clock.now())
  })
}
