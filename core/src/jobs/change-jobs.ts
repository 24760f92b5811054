import { jobCreated, jobUpdated } from '@orangery/contract/webhooks'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { grantFutureJobs } from '../users/index.ts'
import { awaitsApproval, insertJob, insertJobOffices, setJobStatusRow } from './change-jobs.store.ts'
import { insertOpeningRows } from './change-openings.store.ts'
import type { HeldJob } from './held-job.ts'
import { recordJobEvent } from './job-events.ts'
import { allDepartments, allOffices, lockJob } from './jobs.store.ts'
import { insertStages } from './stages.store.ts'

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
    await insertOpeningRows(tx, { jobId: id, openings: numberedOpenings(id, job.openings), at })
    await grantFutureJobs(tx, id)
    await recordAudit(tx, { actor, act: 'job.created', subject: { kind: 'job', id }, at, detail: { name: job.name } })
    await recordJobEvent({ tx, actor, at }, { event: jobCreated, jobId: id })
    return id
  })
}

/** Openings of a new job whose ids nobody gave. */
export function numberedOpenings(jobId: number, count: number): { openingId: string }[] {
  return Array.from({ length: count }, (_, index) => ({ openingId: `${jobId}-${index + 1}` }))
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
    const held = { tx, job, actor, at: core.clock.now() }
    if (change.status === 'closed') return closeJob(held)
    if (job.status === 'draft' && (await awaitsApproval(tx, job.id)))
      throw conflict('not-approved', `The job ${job.name} opens when its approvers have said yes. Ask for approval first.`)
    await openJob(held)
  })
}

export async function closeJob(held: HeldJob): Promise<void> {
  await changeStatus(held, 'closed')
}

export async function openJob(held: HeldJob): Promise<void> {
  await changeStatus(held, 'open')
}

async function changeStatus(held: HeldJob, status: 'open' | 'closed'): Promise<void> {
  const { tx, job, actor, at } = held
  await setJobStatusRow(tx, job.id, { status, at })
  await recordAudit(tx, { actor, act: `job.${status}`, subject: { kind: 'job', id: job.id }, at })
  await recordJobEvent(held, { event: jobUpdated, jobId: job.id })
}
