import { gather, inTransaction } from '@orangery/platform'
import type { CoreContext, CoreDb } from '../../context.ts'
import { insertAttempt, insertNotice, settleDelivered } from '../deliveries.store.ts'
import { lockHooks, updateHook } from '../hooks.store.ts'
import { nextAttemptAt } from '../schedule.ts'
import { addDeliverJobs } from './jobs.ts'
import { wakeLanes } from './lane.ts'
import { elderInLane, lockDeliveries, lockLanes, markOvertake, type Outcome, recordOutcomes, type Standing } from './lanes.store.ts'
import type { Prepared } from './prepare.ts'
import type { Attempt } from './send.ts'

export function succeeded(status: number | null, anySuccess: boolean | undefined): boolean {
  return status === 200 || (anySuccess === true && status !== null && status >= 200 && status < 300)
}

/** One attempt at a delivery, as both stood when it was sent. */
interface Made extends Pick<Prepared, 'delivery' | 'hook'> {
  readonly attempt: Attempt
}

/**
 * Writes an attempt down and, in the same transaction, what follows from it: the end, or the next attempt's job. Attempts that come to
 * their end at once share it.
 */
export function openRecording(core: CoreContext): (made: Made) => Promise<void> {
  return gather((all: readonly Made[]) => inTransaction(core.db, (tx) => recordAll(core, tx, all)))
}

async function recordAll(core: CoreContext, tx: CoreDb, all: readonly Made[]): Promise<void> {
  const ids = all.map(({ delivery }) => delivery.id)
  const [, , rows] = await Promise.all([
    lockLanes(tx, ids),
    // The hooks before the deliveries, as whoever deletes a hook takes them.
    lockHooks(
      tx,
      all.filter(refusedForGood).map(({ hook }) => hook.id),
    ),
    lockDeliveries(tx, ids),
  ])
  const now = core.clock.now()
  const written = new Set<number>()
  const told = all.flatMap((made) => {
    const { delivery } = made
    const found = rows.find((row) => row.id === delivery.id)
    // A worker that was paused and wakes late finds its attempt written down by another, and changes nothing.
    if (found?.attempts !== delivery.attempts || written.has(delivery.id)) return []
    written.add(delivery.id)
    return [{ ...made, ...outcomeOf(made, found, now) }]
  })
  const next = told.filter(({ outcome }) => outcome.next_attempt_at !== null)
  const over = told.filter(({ outcome }) => outcome.next_attempt_at === null)
  // In this order: who is woken must find these at their end.
  await Promise.all([
    recordOutcomes(
      tx,
      told.map(({ delivery, attempt, outcome }) => ({ attempt: attemptRow(delivery.id, outcome.attempts, attempt), outcome })),
    ),
    addDeliverJobs(
      core,
      tx,
      next.map(({ delivery, outcome }) => ({ deliveryId: delivery.id, runAt: outcome.next_attempt_at! })),
    ),
    wakeLanes(
      core,
      tx,
      over.map(({ delivery }) => delivery.lane),
    ),
  ])
  for (const one of told) {
    if (one.gone) await disableGone(core, tx, one.hook.id)
    if (one.outcome.state === 'exhausted' && one.open) await tellExhausted(core, tx, one)
  }
}

function refusedForGood({ hook: { advanced }, attempt: { status } }: Pick<Made, 'hook' | 'attempt'>): boolean {
  return status === 410 && !succeeded(status, advanced.anySuccess) && advanced.honourGone !== false
}

/**
 * How a delivery stands after the attempt. A series that ended while the attempt was out (redelivered by hand, dropped with its hook)
 * stays as it ended, unless this attempt got through.
 */
function outcomeOf({ delivery, hook, attempt }: Made, found: Standing, now: Date) {
  const { advanced } = hook
  const ok = succeeded(attempt.status, advanced.anySuccess)
  const open = found.state === 'waiting'
  const gone = refusedForGood({ hook, attempt }) && open
  const made = delivery.attempts + 1
  const next =
    ok || gone || !open
      ? null
      : nextAttemptAt({
          first: delivery.first_attempt_at ?? attempt.at,
          made,
          retries: advanced.retries ?? null,
          now,
          retryAfterSeconds: advanced.honourRetryAfter === false ? null : attempt.retryAfterSeconds,
        })
  const state = ok ? 'delivered' : !open ? found.state : next ? 'waiting' : 'exhausted'
  const ends = state !== 'waiting' && state !== found.state
  const outcome: Outcome = {
    state,
    attempts: made,
    next_attempt_at: next,
    finished_at: ends ? now : found.finished_at,
    note: gone ? 'The endpoint answered 410 Gone; the series ended and the web hook was disabled.' : ends ? null : found.note,
  }
  return { open, gone, outcome }
}

/** Writes a redelivery down beside the series; a success settles what had failed. */
export async function recordRedelivery(
  core: CoreContext,
  { delivery, hook }: Pick<Prepared, 'delivery' | 'hook'>,
  outcome: { attempt: Attempt; requestedBy: number | null },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    await lockLanes(tx, [delivery.id])
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
