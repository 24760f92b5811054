import type { Actor } from '../actor.ts'
import { withApplication } from '../applications/index.ts'
import { type Decision, decide, findFlowOfApproval } from '../approvals/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import { jobRows } from '../jobs/index.ts'
import { markApproved, requireOpenOffer } from './change-offers.ts'

/** An approver's yes or no about an offer. The final yes approves the version that it is about. */
export async function decideOnOffer(core: CoreContext, actor: Actor, decision: Decision): Promise<void> {
  const flow = await findFlowOfApproval(core.db, decision.approvalId)
  if (!flow?.application_id) throw notFound('approval', decision.approvalId)
  await withApplication(core, actor, flow.application_id, async (held) => {
    const offer = await requireOpenOffer(held, 'approved')
    if (offer.id !== flow.offer_id) throw conflict('old-offer', 'The offer has a newer version. That one is asked about anew.')
    const [job] = await jobRows(held.tx, [flow.job_id])
    const { outcome } = await decide(core, { ...held, jobName: job?.name ?? '' }, decision)
    if (outcome === 'approved') await markApproved(held, offer)
  })
}
