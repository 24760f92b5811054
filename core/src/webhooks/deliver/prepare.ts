import { inTransaction } from '@orangery/platform'
import type { CoreContext } from '../../context.ts'
import {
  type DeliveryRow,
  elderInLane,
  findDelivery,
  finishDelivery,
  lockLane,
  markBehind,
  markOvertake,
  markSending,
} from '../deliveries.store.ts'
import { type OpenHook, openHook } from '../hook.ts'
import { findHook, type HookRow } from '../hooks.store.ts'
import { deliverJob } from './jobs.ts'
import { wakeLane } from './lane.ts'

/** A mark older than this belongs to a job that will never run again. */
const forgottenMs = 10 * 60_000

export interface Prepared {
  readonly delivery: DeliveryRow
  readonly hook: HookRow
  readonly open: OpenHook
}

/**
 * Decides whether this delivery may be sent now. Null means not now: it is over, it is early, it waits behind an elder of its
 * lane, or another job is sending it; whatever has to happen later is scheduled in the same transaction.
 */
export async function prepare(core: CoreContext, deliveryId: number, jobId: string): Promise<Prepared | null> {
  return inTransaction(core.db, async (tx) => {
    await lockLane(tx, deliveryId)
    const delivery = await findDelivery(tx, deliveryId)
    if (delivery?.state !== 'waiting') return null
    const now = core.clock.now()
    const again = (at: Date) => core.queue.add(tx, deliverJob, { deliveryId }, { runAt: at, key: `deliver:${deliveryId}` })

    if (
      delivery.sending_job !== null &&
      delivery.sending_job !== jobId &&
      now.getTime() - delivery.sending_since!.getTime() < forgottenMs
    )
      return null

    const hook = await findHook(tx, delivery.web_hook_id)
    if (!hook || hook.deleted_at || hook.disabled) {
      const why =
        !hook || hook.deleted_at
          ? 'The web hook was deleted before this was sent.'
          : 'The web hook was disabled before this was sent.'
      await finishDelivery(tx, deliveryId, { state: 'dropped', at: now, note: why })
      await wakeLane(core, tx, delivery.lane)
      return null
    }
    if (delivery.next_attempt_at && delivery.next_attempt_at > now) {
      await again(delivery.next_attempt_at)
      return null
    }
    const elder = await elderInLane(tx, delivery)
    if (elder && delivery.attempts === 0) {
      const patience = new Date(delivery.fact_at.getTime() + (hook.advanced.laneWaitSeconds ?? 120) * 1000)
      if (now < patience) {
        await markBehind(tx, deliveryId, elder.id)
        await again(patience)
        return null
      }
      await markOvertake(tx, { id: deliveryId, elderId: elder.id })
    }
    await markSending(tx, deliveryId, { job: jobId, at: now, firstAttemptAt: delivery.first_attempt_at ?? now })
    return {
      delivery: { ...delivery, first_attempt_at: delivery.first_attempt_at ?? now },
      hook,
      open: openHook(core.secrets, hook),
    }
  })
}
