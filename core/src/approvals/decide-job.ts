import { jobApproved } from '@orangery/contract/webhooks'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import type { CoreContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { jobSnapshot, lockJob, openJob, recordJobEvent } from '../jobs/index.ts'
import { findFlowOfApproval } from './approvals.store.ts'
import { type Decision, decide } from './decide.ts'

/** A yes or no about a job. The final yes to its opening opens a draft; both kinds of final yes are told to web hooks. */
export async function decideOnJob(core: CoreContext, actor: Actor, decision: Decision): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const known = await findFlowOfApproval(tx, decision.approvalId)
    const job = known && (await lockJob(tx, known.job_id))
    if (!job) throw notFound('approval', decision.approvalId)
    const held = { tx, job, actor, at: core.clock.now() }
    const { flow, outcome } = await decide(core, { ...held, jobName: job.name }, decision)
    if (outcome !== 'approved' || flow.type === 'offer_candidate') return
    if (flow.type === 'open_job' && job.status === 'draft') await openJob(held)
    const about = { approval_flow_type: flow.type }
    await recordJobEvent(held, {
      event: jobApproved,
      jobId: job.id,
      snapshot: async () => ({ ...about, ...(await jobSnapshot(tx, job.id)) }),
    })
  })
}
