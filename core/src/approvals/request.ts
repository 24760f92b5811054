import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import { type JobRow, withJob } from '../jobs/index.ts'
import { type FlowRow, findFlowRow, findOffer, lockFlow, resetGroups, updateFlow } from './approvals.store.ts'
import { askNext } from './ask.ts'

/** Starts a flow in the actor's name. One that was declined can be started again: everybody decides anew. */
export async function requestApproval(core: CoreContext, actor: Actor, flowId: number): Promise<void> {
  const known = await findFlowRow(core.db, flowId)
  if (!known) throw notFound('approval flow', flowId)
  await withJob(core, actor, known.job_id, async ({ tx, job, at }) => {
    const row = await lockFlow(tx, flowId)
    if (!row) throw notFound('approval flow', flowId)
    requireStartable(row, job)
    if (row.offer_id !== null && (await findOffer(tx, row.offer_id))?.status !== 'unresolved')
      throw conflict('no-open-offer', `The offer ${row.offer_id} is not open any more.`)
    if (row.status === 'rejected') await resetGroups(tx, row.id)
    const started = { status: 'pending' as const, requested_by: actor.userId, requested_at: at, resolved_at: null }
    await updateFlow(tx, row.id, started)
    await askNext(core, tx, { flow: { ...row, ...started }, jobName: job.name, at })
    await recordAudit(tx, { actor, act: 'approval-flow.requested', subject: { kind: 'approval-flow', id: row.id }, at })
  })
}

function requireStartable(flow: FlowRow, job: JobRow): void {
  const no = (why: string) => conflict('not-startable', `The approval flow ${flow.id} cannot be started: ${why}.`)
  if (flow.status === 'approved') throw no('it is approved already')
  if (flow.status === 'pending' && flow.requested_at) throw no('approval was asked for already')
  if (flow.type === 'offer_candidate' && flow.offer_id === null)
    throw no('it is what offers of the job start with, not an offer’s own')
  if (flow.type === 'open_job' && job.status !== 'draft') throw no(`the job ${job.name} is ${job.status}, not a draft`)
  if (flow.type === 'offer_job' && job.status === 'closed') throw no(`the job ${job.name} is closed`)
}
