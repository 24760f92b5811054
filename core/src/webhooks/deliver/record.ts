import { inTransaction } from '@orangery/platform'
import type { CoreContext, CoreDb } from '../../context.ts'
import {
  elderInLane,
  insertAttempt,
  insertNotice,
  lockDelivery,
  lockLane,
  markOvertake,
  recordOutcome,
  settleDelivered,
} from '../deliveries.store.ts'
import { lockHook, updateHook } from '../hooks.store.ts'
import { nextAttemptAt } from '../schedule.ts'
import { addDeliverJob } from './jobs.ts'
import { wakeLanes } from './lane.ts'
import type { Prepared } from './prepare.ts'
import type { Attempt } from './send.ts'

export function succeeded(status: number | null, anySuccess: boolean | undefined): boolean {
  return status === 200 || (anySuccess === true && status !== null && status >= 200 && status < 300)
}

/**
 * Writes an attempt down and, in the same transaction, what follows from it: the end, or the next attempt's job. A series that
 * ended while the attempt was out (redelivered by hand, dropped with its hook) stays as it ended, unless this attempt got through.
 */
export async function recordAttempt(
  core: CoreContext,
  prepared: Pick<Prepared, 'delivery' | 'hook'>,
  attempt: Attempt,
): Promise<void> {
  const { delivery, hook } = prepared
  const { advanced } = hook
  await inTransaction(core.db, async (tx) => {
    const ok = succeeded(attempt.status, advanced.anySuccess)
    const refusedForGood = attempt.status === 410 && !ok && advanced.honourGone !== false
    // The hook before the delivery, as whoever deletes a hook takes them.
    const [, , found] = await Promise.all([
      lockLane(tx, delivery.id),
      refusedForGood ? lockHook(tx, hook.id) : undefined,
      lockDelivery(tx, delivery.id),
    ])
    // A worker that was paused and wakes late finds its attempt written down by another, and changes nothing.
    if (found?.attempts !== delivery.attempts) return
    const open = found.state === 'waiting'
    const gone = refusedForGood && open
    const made = delivery.attempts + 1
    const next =
      ok || gone || !open
        ? null
        : nextAttemptAt({
            first: delivery.first_attempt_at ?? attempt.at,
            made,
            retries: advanced.retries ?? null,
            now: core.clock.now(),
            retryAfterSeconds: advanced.honourRetryAfter === false ? null : attempt.retryAfterSeconds,
          })
    const state = ok ? 'delivered' : !open ? found.state : next ? 'waiting' : 'exhausted'
    const ends = state !== 'waiting' && state !== found.state
    // In this order: who is woken must find this one at its end.
    await Promise.all([
      recordOutcome(tx, attemptRow(delivery.id, made, attempt), {
        state,
        attempts: made,
        next_attempt_at: next,
        finished_at: ends ? core.clock.now() : found.finished_at,
        note: gone ? 'The endpoint answered 410 Gone; the series ended and the web hook was disabled.' : ends ? null : found.note,
      }),
      next ? addDeliverJob(core, tx, delivery.id, next) : wakeLanes(core, tx, [delivery.lane]),
    ])
    if (gone) await disableGone(core, tx, hook.id)
    if (state === 'exhausted' && open) await tellExhausted(core, tx, { delivery, hook, attempt, gone })
  })
}

/** Writes a redelivery down beside the series; a success settles what had failed. */
export async function recordRedelivery(
  core: CoreContext,
  { delivery, hook }: Pick<Prepared, 'delivery' | 'hook'>,
  outcome: { attempt: Attempt; requestedBy: number | null },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    await lockLane(tx, delivery.id)
    await insertAttempt(tx, { ...attemptRow(delivery.id, null, outcome.attempt), requested_by: outcome.requestedBy })
    if (!succeeded(outcome.attempt.status, hook.advanced.anySuccess)) return
    const elder = await elderInLane(tx, delivery)
    if (elder && delivery.attempts === 0) await markOvertake(tx, { id: delivery.id, elderId: elder.id })
    await settleDelivered(tx, delivery.id, core.clock.now())
    await wakeLanes(core, tx, [delivery.lane])
  })
}

function attemptRow(deliveryId: number, number: number | null, attempt: Attempt) {
  return {
    delivery_id: deliveryId,
    number,
    at: attempt.at,
    endpoint_url: attempt.endpointUrl,
    signature: attempt.signature,
    duration_ms: attempt.durationMs,
    status: attempt.status,
    response_body: attempt.responseBody,
    error: attempt.error,
  }
}

async function disableGone(core: CoreContext, tx: CoreDb, hookId: number): Promise<void> {
  const at = core.clock.now()
  await updateHook(tx, hookId, { disabled: true, disabled_reason: 'The endpoint answered 410 Gone.', gone_at: at, updated_at: at })
}

async function tellExhausted(
  core: CoreContext,
  tx: CoreDb,
  told: Pick<Prepared, 'delivery' | 'hook'> & { attempt: Attempt; gone: boolean },
): Promise<void> {
  const { delivery, hook } = told
  const outcome = told.attempt.status === null ? (told.attempt.error ?? 'no answer') : `HTTP ${told.attempt.status}`
  const body = told.gone
    ? `“${hook.name}” answered 410 Gone and was disabled. Nothing is sent to it until it is enabled again.`
    : `“${hook.name}” failed ${delivery.attempts + 1} times, last with ${outcome}. The delivery can be sent again from the Web Hook Log.`
  await insertNotice(tx, {
    kind: told.gone ? 'hook-gone' : 'delivery-exhausted',
    about_kind: 'delivery',
    about_id: delivery.id,
    body,
    at: core.clock.now(),
  })
  if (!hook.error_recipient_email) return
  await core.mail.send(tx, {
    to: hook.error_recipient_email,
    subject: told.gone ? `Web hook “${hook.name}” is gone` : `Web hook “${hook.name}” could not be delivered`,
    text: [
      body,
      '',
      `Web hook: ${hook.name}`,
      `Endpoint URL: ${hook.endpoint_url}`,
      `Event id: ${delivery.event_uuid}`,
      `Last outcome: ${outcome}`,
      '',
      `Open it: ${core.publicUrl}/recruiting/configure/dev-center/log?delivery=${delivery.id}`,
    ].join('\n'),
    about: { app: 'recruiting', ref: `delivery:${delivery.id}` },
    idempotencyKey: `recruiting:delivery-exhausted:${delivery.id}`,
  })
}
