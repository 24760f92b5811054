import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import { type JobRow, withJob } from '../jobs/index.ts'
import { findFlowRow, findOffer, lockFlow, resetGroups, updateFlow } from './approvals.store.ts'
import { askNext } from './ask.ts'
import type { ApprovalFlow } from './flow.ts'

/** Starts a flow in the actor's name. One that was declined can be started again: everybody decides anew. */
export async function requestApproval(core: CoreContext, actor: Actor, flowId: number): Promise<void> {
  const known = await findFlowRow(core.db, flowId)
  if (!known) throw notFound('approval flow', flowId)
  await withJob(core, actor, known.job_id, async ({ tx, job, at }) => {
    const row = await lockFlow(tx, flowId)
    if (!row) throw notFound('approval flow', flowId)
    const why = whyNotAskable({ ...row, requestedAt: row.requested_at, offerId: row.offer_id }, job)
    if (why) throw conflict('not-startable', `The approval flow ${flowId} cannot be started: ${why}.`)
    if (row.offer_id !== null && (await findOffer(tx, row.offer_id))?.status !== 'unresolved')
      throw conflict('no-open-offer', `The offer ${row.offer_id} is not open any more.`)
    if (row.status === 'rejected') await resetGroups(tx, row.id)
    const started = { status: 'pending' as const, requested_by: actor.userId, requested_at: at, resolved_at: null }
    await updateFlow(tx, row.id, started)
    await askNext(core, tx, { flow: { ...row, ...started }, jobName: job.name, at })
    await recordAudit(tx, { actor, act: 'approval-flow.requested', subject: { kind: 'approval-flow', id: row.id }, at })
  })
}

/** Why approval cannot be asked for now; undefined when it can. */
export function whyNotAskable(
  flow: Pick<ApprovalFlow, 'status' | 'type' | 'requestedAt' | 'offerId'>,
  job: Pick<JobRow, 'name' | 'status'>,
): string | undefined {
  if (flow.status === 'approved') return 'it is approved already'
  if (flow.status === 'pending' && flow.requestedAt) return 'approval was asked for already'
  if (flow.type === 'offer_candidate' && flow.offerId === null) return 'each offer of the job gets a flow of its own after this one'
  if (flow.type === 'open_job' && job.status !== 'draft') return `the job ${job.name} is ${job.status}, not a draft`
  if (flow.type === 'offer_job' && job.status === 'closed') return `the job ${job.name} is closed`
  return undefined
}
