import { inTransaction } from '@orangery/platform'
import type { CoreContext, CoreDb } from '../../context.ts'
import { insertAttempt, insertNotice, lockLane, recordOutcome, settleDelivered } from '../deliveries.store.ts'
import { updateHook } from '../hooks.store.ts'
import { nextAttemptAt } from '../schedule.ts'
import { deliverJob } from './jobs.ts'
import { wakeLane } from './lane.ts'
import type { Prepared } from './prepare.ts'
import type { Attempt } from './send.ts'

export function succeeded(status: number | null, anySuccess: boolean | undefined): boolean {
  return status === 200 || (anySuccess === true && status !== null && status >= 200 && status < 300)
}

/** Writes an attempt down and, in the same transaction, what follows from it: the end, or the next attempt's job. */
export async function recordAttempt(core: CoreContext, prepared: Prepared, attempt: Attempt): Promise<void> {
  const { delivery, hook } = prepared
  await inTransaction(core.db, async (tx) => {
    await lockLane(tx, delivery.id)
    const advanced = hook.advanced
    const ok = succeeded(attempt.status, advanced.anySuccess)
    const gone = !ok && attempt.status === 410 && advanced.honourGone !== false
    const next =
      ok || gone
        ? null
        : nextAttemptAt({
            first: delivery.first_attempt_at ?? attempt.at,
            made: delivery.attempts + 1,
            retries: advanced.retries ?? null,
            now: core.clock.now(),
            retryAfterSeconds: advanced.honourRetryAfter === false ? null : attempt.retryAfterSeconds,
          })
    const state = ok ? 'delivered' : next ? 'waiting' : 'exhausted'
    const written = await recordOutcome(tx, {
      id: delivery.id,
      made: delivery.attempts,
      state,
      nextAttemptAt: next,
      finishedAt: next ? null : core.clock.now(),
      note: gone ? 'The endpoint answered 410 Gone; the series ended and the web hook was disabled.' : null,
    })
    if (!written) return
    await insertAttempt(tx, attemptRow(delivery.id, delivery.attempts + 1, attempt))
    if (next) await core.queue.add(tx, deliverJob, { deliveryId: delivery.id }, { runAt: next, key: `deliver:${delivery.id}` })
    else await wakeLane(core, tx, delivery.lane)
    if (gone) await disableGone(core, tx, prepared)
    if (state === 'exhausted') await tellExhausted(core, tx, { prepared, attempt, gone })
  })
}

/** Writes a redelivery down beside the series; a success settles what had failed. */
export async function recordRedelivery(
  core: CoreContext,
  prepared: Prepared,
  outcome: { attempt: Attempt; requestedBy: number | null },
): Promise<void> {
  const { delivery, hook } = prepared
  await inTransaction(core.db, async (tx) => {
    await lockLane(tx, delivery.id)
    await insertAttempt(tx, { ...attemptRow(delivery.id, null, outcome.attempt), requested_by: outcome.requestedBy })
    if (!succeeded(outcome.attempt.status, hook.advanced.anySuccess)) return
    await settleDelivered(tx, delivery.id, core.clock.now())
    await wakeLane(core, tx, delivery.lane)
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

async function disableGone(core: CoreContext, tx: CoreDb, { hook }: Prepared): Promise<void> {
  const at = core.clock.now()
  await updateHook(tx, hook.id, { disabled: true, disabled_reason: 'The endpoint answered 410 Gone.', gone_at: at, updated_at: at })
}

async function tellExhausted(
  core: CoreContext,
  tx: CoreDb,
  told: { prepared: Prepared; attempt: Attempt; gone: boolean },
): Promise<void> {
  const { delivery, hook } = told.prepared
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
