import type { DeliveryRow } from '../deliveries.store.ts'
import type { HookRow } from '../hooks.store.ts'
import type { DeliveryInLane } from './lanes.store.ts'
import type { Place, Places } from './places.ts'

/** What is to become of a delivery whose job has come. */
export type Decision =
  | { readonly do: 'nothing' }
  /** Looked at again then; meanwhile behind an elder of its lane, or in line at an endpoint. */
  | { readonly do: 'wait'; readonly deliveryId: number; readonly until: Date; readonly behind?: number; readonly line?: string }
  | { readonly do: 'drop'; readonly delivery: DeliveryRow; readonly note: string }
  | {
      readonly do: 'send'
      readonly delivery: DeliveryRow & { first_attempt_at: Date }
      readonly hook: HookRow
      readonly place: Place
      /** The elder of its lane that it does not wait for any longer. */
      readonly overtakes?: number
    }

/** Longer than any attempt takes, so a mark older than this belongs to a job that is gone. */
const forgottenMs = 60_000
/** How soon a delivery looks for a place by itself, should the line that it stands in be forgotten. */
const lineMs = 30_000

/**
 * As it stands while its lane is held. What is to be sent gets a place at the endpoint: the one
 * that was taken `ahead`, if it is there, or another, which the caller gives back.
 */
export function decide(
  found: DeliveryInLane,
  hook: HookRow | undefined,
  { jobId, now, places, ahead }: { jobId: string; now: Date; places: Places; ahead?: Place },
): Decision {
  const { elder_id: elderId, ...delivery } = found
  const wait = (until: Date, why: { behind?: number; line?: string } = {}): Decision => ({
    do: 'wait',
    deliveryId: delivery.id,
    until,
    ...why,
  })
  if (delivery.state !== 'waiting') return { do: 'nothing' }
  if (delivery.sending_since !== null && delivery.sending_job !== jobId) {
    const forgotten = new Date(delivery.sending_since.getTime() + forgottenMs)
    // Should that job be lost with its worker, this one is there.
    if (now < forgotten) return wait(forgotten)
  }
  if (!hook || hook.deleted_at || hook.disabled) {
    const what = !hook || hook.deleted_at ? 'deleted' : 'disabled'
    return { do: 'drop', delivery, note: `The web hook was ${what} before this was sent.` }
  }
  if (delivery.next_attempt_at && delivery.next_attempt_at > now) return wait(delivery.next_attempt_at)
  const elder = delivery.attempts === 0 && elderId !== null ? elderId : undefined
  const patience = new Date(delivery.fact_at.getTime() + (hook.advanced.laneWaitSeconds ?? 120) * 1000)
  if (elder && now < patience) return wait(patience, { behind: elder })
  const place = ahead?.endpoint === hook.endpoint_url ? ahead : places.take(hook.endpoint_url, delivery.id)
  if (!place) return wait(new Date(now.getTime() + lineMs), { line: hook.endpoint_url })
  return {
    do: 'send',
    delivery: { ...delivery, first_attempt_at: delivery.first_attempt_at ?? now },
    hook,
    place,
    ...(elder ? { overtakes: elder } : {}),
  }
}
