import type { CoreContext, CoreDb } from '../../context.ts'
import { nextInLanes } from '../deliveries.store.ts'
import { addDeliverJob } from './jobs.ts'

/**
 * Lets the first waiting delivery of each lane go as soon as its own time has come. Called in the transaction that freed the
 * lanes. One that is being sent is left alone: adding its job anew would take the running one out of the queue's hands, and with
 * its worker the delivery would be lost.
 */
export async function wakeLanes(core: CoreContext, tx: CoreDb, lanes: readonly string[]): Promise<void> {
  for (const next of await nextInLanes(tx, [...new Set(lanes)]))
    if (next.attempts === 0 && next.sending_job === null) await addDeliverJob(core, tx, next.id, next.next_attempt_at ?? undefined)
}
