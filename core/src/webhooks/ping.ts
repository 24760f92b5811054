import { randomUUID } from 'node:crypto'
import { actionOf, ping, serializeWebhookBody, webhookEvents } from '@orangery/contract/webhooks'
import { currentCorrelation, inTransaction } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { type Attempt, sendAttempt, succeeded } from './deliver/index.ts'
import { insertAttempt, insertDelivery } from './deliveries.store.ts'
import { laneOf } from './fan-out.ts'
import { openHook } from './hook.ts'
import { findHook, updateHook } from './hooks.store.ts'
import { seconds } from './render/values.ts'

export interface PingOutcome {
  readonly ok: boolean
  readonly status: number | null
  readonly reason: string | null
}

/**
 * Posts the hook's configuration to its endpoint, once and at once, and writes it into the log. A hook whose ping fails is
 * disabled with the reason; it has to be enabled by hand, which pings again.
 */
export async function pingHook(core: CoreContext, hookId: number): Promise<PingOutcome> {
  const hook = await findHook(core.db, hookId)
  if (!hook) return { ok: false, status: null, reason: 'The web hook is gone.' }
  const body = serializeWebhookBody({
    action: ping.action,
    payload: {
      active: !hook.disabled,
      created_at: seconds(hook.created_at.toISOString()),
      web_hook_id: hook.id,
      name: hook.name,
      endpoint_url: hook.endpoint_url,
      'content-type': 'application/json',
      updated_at: seconds(hook.updated_at.toISOString()),
      event: webhookEvents[actionOf(hook.action)].when,
    },
  })
  const eventUuid = randomUUID()
  const attempt = await sendAttempt(core, openHook(core.secrets, hook), { eventUuid, body })
  const ok = succeeded(attempt.status, hook.advanced.anySuccess)
  const reason = ok ? null : reasonOf(attempt)
  await inTransaction(core.db, async (tx) => {
    const deliveryId = await insertDelivery(tx, {
      web_hook_id: hook.id,
      event_uuid: eventUuid,
      action: ping.action,
      lane: laneOf({ kind: 'web-hook', id: hook.id }, hook.endpoint_url),
      subject_kind: 'web-hook',
      subject_id: hook.id,
      body,
      traceparent: currentCorrelation().traceparent,
      fact_at: attempt.at,
      state: ok ? 'delivered' : 'exhausted',
      attempts: 1,
      first_attempt_at: attempt.at,
      finished_at: core.clock.now(),
      note: ok ? null : 'A ping is tried once. The web hook was saved as disabled.',
    })
    await insertAttempt(tx, {
      delivery_id: deliveryId,
      number: 1,
      at: attempt.at,
      endpoint_url: attempt.endpointUrl,
      signature: attempt.signature,
      duration_ms: attempt.durationMs,
      status: attempt.status,
      response_body: attempt.responseBody,
      error: attempt.error,
    })
    if (!ok) await updateHook(tx, hook.id, { disabled: true, disabled_reason: reason })
  })
  return { ok, status: attempt.status, reason }
}

function reasonOf(attempt: Attempt): string {
  if (attempt.status === null) return `The ping failed: ${attempt.error}`
  return `The ping was answered with ${attempt.status}; only 200 counts.`
}
