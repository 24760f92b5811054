import { inTransaction } from '@orangery/app-kit'
import { type Ats, AtsError, collect, type Job, type Stage } from '@orangery/client'
import { recordDecision } from '../decisions/record-decision.ts'
import type { House } from '../house.ts'
import { updateRoleRow } from '../roles/roles.store.ts'
import type { TieProblem } from '../tables/index.ts'
import { liveTies, type TieRow, updateTie } from './ties.store.ts'

/** What a member reads about a tie that does not work; null while it does. */
export function problemText(tie: Pick<TieRow, 'problem' | 'stage_name' | 'job_name'>): string | null {
  switch (tie.problem) {
    case 'stage-gone':
      return `The stage ${tie.stage_name} of ${tie.job_name} was deleted, so nobody is invited from it. Choose another stage under Manage ATS automation.`
    case 'job-gone':
      return `The job ${tie.job_name} was deleted, so nobody is invited from it. Unlink it under Manage ATS automation.`
    case 'job-closed':
      return `The job ${tie.job_name} is closed. Invites go on by themselves when it is opened again.`
    default:
      return null
  }
}

export const stops = (problem: TieProblem | null) => problem === 'stage-gone' || problem === 'job-gone'

/** Compares ties with the ATS: takes over new names, notes what is gone, and lifts what came back. A tie holds by the id. */
export async function checkTies(house: House, ats: Ats, roleIds?: readonly number[]): Promise<void> {
  const ties = await liveTies(house.db, roleIds ? { roleIds } : {})
  const jobs = new Map<number, { job: Job; stages: Stage[] } | undefined>()
  for (const tie of ties) {
    if (!jobs.has(tie.job_id)) jobs.set(tie.job_id, await lookAt(ats, tie.job_id))
    const seen = jobs.get(tie.job_id)
    const stage = seen?.stages.find(({ id, isActive }) => id === tie.stage_id && isActive)
    const problem = !seen ? 'job-gone' : !stage ? 'stage-gone' : seen.job.status === 'closed' ? 'job-closed' : null
    const change = {
      problem,
      stage_name: stage?.name ?? tie.stage_name,
      job_name: seen?.job.name ?? tie.job_name,
      requisition_id: seen ? seen.job.requisitionId : tie.requisition_id,
    } as const
    if (problem !== tie.problem || change.stage_name !== tie.stage_name || change.job_name !== tie.job_name)
      await noteChange(house, tie, change)
  }
  const at = house.clock.now()
  for (const id of new Set(ties.map((tie) => tie.role_id))) await updateRoleRow(house.db, id, { ties_checked_at: at })
}

async function lookAt(ats: Ats, jobId: number): Promise<{ job: Job; stages: Stage[] } | undefined> {
  try {
    return { job: await ats.job(jobId), stages: await collect(ats.stages(jobId)) }
  } catch (error) {
    if (error instanceof AtsError && error.kind === 'not-found') return undefined
    throw error
  }
}

async function noteChange(
  house: House,
  tie: TieRow,
  change: Pick<TieRow, 'problem' | 'stage_name' | 'job_name' | 'requisition_id'>,
): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    await updateTie(tx, tie.id, change)
    if (change.problem === tie.problem) return
    await recordDecision(tx, house, {
      rule: 'Stage tie',
      outcome: stops(change.problem) ? 'failed' : 'done',
      text: problemText({ ...tie, ...change }) ?? `The tie to ${change.stage_name} of ${change.job_name} works again.`,
      values: { jobId: tie.job_id, stageId: tie.stage_id, problem: change.problem },
      roleId: tie.role_id,
    })
  })
}
