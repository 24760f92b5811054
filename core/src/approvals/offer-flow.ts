import type { CoreDb } from '../context.ts'
import { approvalRowsOf, groupRowsOf, insertFlow, lockFlowOf, replaceGroups } from './approvals.store.ts'

/** Gives a new offer the approvers that the job wants for its offers. Answers the flow's id, or null where the job wants none. */
export async function startOfferFlow(
  tx: CoreDb,
  offer: { id: number; applicationId: number; jobId: number; at: Date },
): Promise<number | null> {
  const wanted = await lockFlowOf(tx, { jobId: offer.jobId, type: 'offer_candidate', offerId: null })
  if (!wanted) return null
  const groups = await groupRowsOf(tx, [wanted.id])
  const approvals = await approvalRowsOf(
    tx,
    groups.map((group) => group.id),
  )
  const flow = await insertFlow(tx, {
    job_id: offer.jobId,
    offer_id: offer.id,
    application_id: offer.applicationId,
    type: 'offer_candidate',
    sequential: wanted.sequential,
    created_at: offer.at,
  })
  await replaceGroups(tx, {
    flowId: flow.id,
    groups: groups.map((group) => ({
      approvalsRequired: group.approvals_required,
      userIds: approvals.filter((approval) => approval.group_id === group.id).map((approval) => approval.user_id),
    })),
    at: offer.at,
  })
  return flow.id
}
