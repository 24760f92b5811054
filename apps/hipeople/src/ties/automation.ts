import { DomainError, inTransaction, type Member } from '@orangery/app-kit'
import { type Ats, AtsError, collect, type Job, type Stage } from '@orangery/client'
import { recordAct } from '../audit/audit.store.ts'
import type { AtsJob } from '../contract/index.ts'
import type { HiDb, House } from '../house.ts'
import { type Choice, judgeChoice, type Taken } from './judge-choice.ts'
import { insertTie, liveTies, removeTies, type TieRow, titlesOfRoles } from './ties.store.ts'

/** Most jobs that one look at the list reads; a search narrows it. */
const mostJobs = 500

export interface JobView {
  readonly job: Job
  /** In their order. */
  readonly stages: readonly Stage[]
  readonly ties: readonly TieRow[]
  readonly taken: readonly Taken[]
}

/** Throws DomainError `job` when the ATS does not know it, or it is confidential and the asker may not see those. */
export async function readJob(db: HiDb, ats: Ats, asked: { jobId: number; confidential: boolean }): Promise<JobView> {
  const { jobId } = asked
  try {
    const [job, stages] = [await ats.job(jobId), await collect(ats.stages(jobId))]
    if (job.isConfidential && !asked.confidential) throw noJob(jobId)
    const ties = await liveTies(db, { jobId })
    const titles = await titlesOfRoles(
      db,
      ties.map((tie) => tie.role_id),
    )
    const taken = ties.map((tie) => ({ stageId: tie.stage_id, roleId: tie.role_id, title: titles.get(tie.role_id) ?? '' }))
    return { job, stages: stages.filter(({ isActive }) => isActive).sort((a, b) => a.priority - b.priority), ties, taken }
  } catch (error) {
    if (error instanceof AtsError && error.kind === 'not-found') throw noJob(jobId, error)
    throw error
  }
}

function noJob(jobId: number, cause?: unknown): DomainError {
  return new DomainError('job', `The ATS has no job with the id ${jobId} that you may see.`, { kind: 'not-found', cause })
}

/** The jobs of the ATS as it has them now, by name; confidential ones only for those who may see them. */
export async function findJobs(ats: Ats, asked: { q?: string; confidential: boolean }): Promise<{ jobs: Job[]; more: boolean }> {
  const wanted = (asked.q ?? '').toLowerCase()
  const jobs: Job[] = []
  for await (const job of ats.jobs()) {
    const fits = [job.name, job.requisitionId ?? '', String(job.id)].some((text) => text.toLowerCase().includes(wanted))
    if (!fits || (job.isConfidential && !asked.confidential)) continue
    if (jobs.length === mostJobs) return { jobs: byName(jobs), more: true }
    jobs.push(job)
  }
  return { jobs: byName(jobs), more: false }
}

const order = { open: 0, draft: 1, closed: 2 }
const byName = (jobs: Job[]) =>
  jobs.sort((a, b) => order[a.status] - order[b.status] || a.name.localeCompare(b.name) || a.id - b.id)

/** A job with the roles that are linked to it. */
export function presentJob(job: Job, linkedTo: AtsJob['linkedTo']): AtsJob {
  return {
    id: job.id,
    name: job.name,
    requisitionId: job.requisitionId,
    status: job.status,
    departments: job.departments.map(({ name }) => name),
    offices: job.offices.map(({ name }) => name),
    linkedTo,
  }
}

/** Saves the ties of one job of a role in place of those it had. Refused with every problem named. */
export async function saveTies(
  house: House,
  by: Member,
  given: { roleId: number; view: JobView; ties: readonly Choice[] },
): Promise<void> {
  const { job, stages } = given.view
  await inTransaction(house.db, async (tx) => {
    const ties = await liveTies(tx, { jobId: job.id })
    const titles = await titlesOfRoles(
      tx,
      ties.map((tie) => tie.role_id),
    )
    const taken = ties.map((tie) => ({ stageId: tie.stage_id, roleId: tie.role_id, title: titles.get(tie.role_id) ?? '' }))
    const { problems } = judgeChoice({ roleId: given.roleId, job, stages, ties: given.ties, taken })
    if (problems.length > 0)
      throw new DomainError('ties', problems.map(({ message }) => message).join(' '), { kind: 'conflict', fields: problems })
    const at = house.clock.now()
    const mine = ties.filter((tie) => tie.role_id === given.roleId)
    const kept = (tie: TieRow) => given.ties.some(({ module, stageId }) => module === tie.module && stageId === tie.stage_id)
    await removeTies(
      tx,
      mine.filter((tie) => !kept(tie)).map(({ id }) => id),
      at,
    )
    for (const { module, stageId } of given.ties) {
      if (stageId === null || mine.some((tie) => tie.module === module && tie.stage_id === stageId)) continue
      await insertTie(tx, {
        role_id: given.roleId,
        job_id: job.id,
        job_name: job.name,
        requisition_id: job.requisitionId,
        module,
        stage_id: stageId,
        stage_name: stages.find(({ id }) => id === stageId)?.name ?? '',
        problem: job.status === 'closed' ? 'job-closed' : null,
        created_by: by.name,
        created_at: at,
        removed_at: null,
      })
    }
    await recordAct(tx, {
      at,
      by,
      act: 'ties-saved',
      subject: `role:${given.roleId}`,
      details: { jobId: job.id, ties: given.ties },
    })
  })
}

/** Open checks go on; moves in this job no longer invite. */
export async function unlinkJob(house: House, by: Member, given: { roleId: number; jobId: number }): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const mine = await liveTies(tx, { roleIds: [given.roleId], jobId: given.jobId })
    const at = house.clock.now()
    await removeTies(
      tx,
      mine.map(({ id }) => id),
      at,
    )
    await recordAct(tx, { at, by, act: 'job-unlinked', subject: `role:${given.roleId}`, details: { jobId: given.jobId } })
  })
}
