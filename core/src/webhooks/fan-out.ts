import { randomUUID } from 'node:crypto'
import { serializeWebhookBody } from '@orangery/contract/webhooks'
import { inTransaction } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { type ClaimedEvent, claimNewEvents, markEventsDone } from '../events/index.ts'
import { deliverJob } from './deliver/index.ts'
import { insertDeliveries } from './deliveries.store.ts'
import { enabledHooks } from './hooks.store.ts'
import { renderPayload } from './render/index.ts'

const batchSize = 100

/** The lane of a delivery: one candidate (or job) at one endpoint, whichever hooks share that endpoint. */
export function laneOf(subject: { kind: string; id: number }, endpointUrl: string): string {
  return `${subject.kind}:${subject.id} ${endpointUrl}`
}

/**
 * Turns new ledger rows into frozen deliveries with their jobs; answers how many rows it handled. Rendering works from the
 * snapshot alone. Two workers may run it at once: rows are claimed by lock, and a crash gives them back.
 */
export async function fanOut(core: CoreContext): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    const events = await claimNewEvents(tx, batchSize)
    if (events.length === 0) return 0
    const hooks = await enabledHooks(tx, [...new Set(events.map((event) => event.action))])
    const rows = events.flatMap((event) =>
      hooks
        .filter((hook) => hook.action === event.action)
        .map((hook) => deliveryOf(core, event, { id: hook.id, endpointUrl: hook.endpoint_url })),
    )
    const ids = await insertDeliveries(tx, rows)
    await core.queue.addMany(
      tx,
      deliverJob,
      ids.map((deliveryId) => ({ payload: { deliveryId }, key: `deliver:${deliveryId}` })),
    )
    await markEventsDone(
      tx,
      events.map((event) => event.id),
    )
    return events.length
  })
}

function deliveryOf(core: CoreContext, event: ClaimedEvent, hook: { id: number; endpointUrl: string }) {
  const subject = { kind: event.subject_kind, id: event.subject_id }
  return {
    event_id: event.id,
    web_hook_id: hook.id,
    event_uuid: randomUUID(),
    action: event.action,
    lane: laneOf(subject, hook.endpointUrl),
    subject_kind: subject.kind,
    subject_id: subject.id,
    body: serializeWebhookBody({ action: event.action, payload: renderPayload(core, event) }),
    traceparent: event.traceparent,
    fact_at: event.occurred_at,
  }
}
