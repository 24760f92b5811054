import { inTransaction } from '@orangery/platform'
import type { CoreContext, CoreDb } from '../../context.ts'
import {
  type DeliveryRow,
  findInLane,
  finishDelivery,
  lockLane,
  markBehind,
  markOvertake,
  markSending,
} from '../deliveries.store.ts'
import { type OpenHook, openHook } from '../hook.ts'
import { findHook, type HookRow } from '../hooks.store.ts'
import { addDeliverJob } from './jobs.ts'
import { wakeLanes } from './lane.ts'
import type { Place, Places } from './places.ts'

/** Longer than any attempt takes, so a mark older than this belongs to a job that is gone. */
const forgottenMs = 60_000
/** How soon a delivery looks for a place by itself, should the line that it stands in be forgotten. */
const lineMs = 30_000

export interface Prepared {
  readonly delivery: DeliveryRow
  readonly hook: HookRow
  readonly open: OpenHook
  readonly place: Place
}

/** Send it; stand in line at the endpoint; or leave it, for now or for good. */
export type Preparation = { send: Prepared } | { line: string } | null

/**
 * Decides whether this delivery may be sent now. Null means not now: it is over, it is early, it waits behind an elder of its
 * lane, or another job is sending it. As long as it is waiting there is a job that will look at it again: whatever has to happen
 * later is scheduled in the same transaction.
 */
export async function prepare(core: CoreContext, deliveryId: number, by: { jobId: string; places: Places }): Promise<Preparation> {
  const taken: { place?: Place } = {}
  try {
    return await inTransaction(core.db, (tx) => decide(core, tx, { deliveryId, ...by, taken }))
  } catch (error) {
    taken.place?.leave({ silent: false })
    throw error
  }
}

async function decide(
  core: CoreContext,
  tx: CoreDb,
  { deliveryId, jobId, places, taken }: { deliveryId: number; jobId: string; places: Places; taken: { place?: Place } },
): Promise<Preparation> {
  const [, found] = await Promise.all([lockLane(tx, deliveryId), findInLane(tx, deliveryId)])
  if (found?.state !== 'waiting') return null
  const { elder_id: elderId, ...delivery } = found
  const now = core.clock.now()
  const again = async (at: Date) => {
    await addDeliverJob(core, tx, deliveryId, at)
    return null
  }

  if (delivery.sending_since !== null && delivery.sending_job !== jobId) {
    const forgotten = new Date(delivery.sending_since.getTime() + forgottenMs)
    // Should that job be lost with its worker, this one is there.
    if (now < forgotten) return again(forgotten)
  }
  const hook = await findHook(tx, delivery.web_hook_id)
  if (!hook || hook.deleted_at || hook.disabled) {
    const what = !hook || hook.deleted_at ? 'deleted' : 'disabled'
    await finishDelivery(tx, deliveryId, { state: 'dropped', at: now, note: `The web hook was ${what} before this was sent.` })
    await wakeLanes(core, tx, [delivery.lane])
    return null
  }
  if (delivery.next_attempt_at && delivery.next_attempt_at > now) return again(delivery.next_attempt_at)
  const elder = delivery.attempts === 0 && elderId !== null ? elderId : undefined
  const patience = new Date(delivery.fact_at.getTime() + (hook.advanced.laneWaitSeconds ?? 120) * 1000)
  if (elder && now < patience) {
    await markBehind(tx, deliveryId, elder)
    return again(patience)
  }
  taken.place = places.take(hook.endpoint_url, deliveryId)
  if (!taken.place) {
    await again(new Date(now.getTime() + lineMs))
    return { line: hook.endpoint_url }
  }
  if (elder) await markOvertake(tx, { id: deliveryId, elderId: elder })
  const firstAttemptAt = delivery.first_attempt_at ?? now
  await markSending(tx, deliveryId, { job: jobId, at: now, firstAttemptAt })
  const open = openHook(core.secrets, hook)
  return { send: { delivery: { ...delivery, first_attempt_at: firstAttemptAt }, hook, open, place: taken.place } }
}
