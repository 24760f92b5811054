import type { CoreContext, CoreDb } from '../../context.ts'
import { addDeliverJobs } from './jobs.ts'
import { nextInLanes } from './lanes.store.ts'

/**
 * Lets the first waiting delivery of each lane go as soon as its own time has come. Called in the transaction that freed the
 * lanes. One that is being sent is left alone: adding its job anew would take the running one out of the queue's hands, and with
 * its worker the delivery would be lost.
 */
export async function wakeLanes(core: CoreContext, tx: CoreDb, lanes: readonly string[]): Promise<void> {
  if (lanes.length === 0) return
  const next = await nextInLanes(tx, [...new Set(lanes)])
  await addDeliverJobs(
    core,
    tx,
    next
      .filter(({ attempts, sending_job: job }) => attempts === 0 && job === null)
      .map(({ id, next_attempt_at: at }) => ({ deliveryId: id, ...(at ? { runAt: at } : {}) })),
  )
}
