import type { CoreContext, CoreDb } from '../../context.ts'
import { nextInLane } from '../deliveries.store.ts'
import { deliverJob } from './jobs.ts'

/** Lets the lane's first waiting delivery go as soon as its own time has come. Called in the transaction that freed the lane. */
export async function wakeLane(core: CoreContext, tx: CoreDb, lane: string): Promise<void> {
  const next = await nextInLane(tx, lane)
  if (!next || next.attempts > 0) return
  await core.queue.add(
    tx,
    deliverJob,
    { deliveryId: next.id },
    { key: `deliver:${next.id}`, ...(next.next_attempt_at ? { runAt: next.next_attempt_at } : {}) },
  )
}
