import { randomUUID } from 'node:crypto'
import { serializeWebhookBody } from '@orangery/contract/webhooks'
import { inTransaction, withCommit } from '@orangery/platform'
import type { CoreContext, CoreDb } from '../context.ts'
import { anyNewEvent, type ClaimedEvent, claimNewEvents, markEventSetAside, markEventsDone } from '../events/index.ts'
import { deliverJob, deliverKey } from './deliver/index.ts'
import { insertDeliveries, insertNotice } from './deliveries.store.ts'
import { enabledHooks, type HookRow } from './hooks.store.ts'
import { renderPayload } from './render/index.ts'

const batchSize = 100

/** The lane of a delivery: one candidate (or job) at one endpoint, whichever hooks share that endpoint. */
export function laneOf(subject: { kind: string; id: number }, endpointUrl: string): string {
  return `${subject.kind}:${subject.id} ${endpointUrl}`
}

/**
 * Turns new ledger rows into frozen deliveries with their jobs; answers how many rows it handled. Rendering works from the
 * snapshot alone. Two workers may run it at once: rows are claimed by lock, and a crash gives them back. A row that cannot be
 * rendered is set aside with its snapshot, said in a notice, and holds nobody up. Who was told of a row need not look for one first.
 */
export async function fanOut(core: CoreContext, { told = false }: { told?: boolean } = {}): Promise<number> {
  if (!told && !(await anyNewEvent(core.db))) return 0
  let made = 0
  const handled = await inTransaction(core.db, async (tx) => {
    const [events, hooks] = await Promise.all([claimNewEvents(tx, batchSize), enabledHooks(tx)])
    if (events.length === 0) return 0
    const rows: NewDelivery[] = []
    const done: number[] = []
    for (const event of events) {
      try {
        rows.push(...deliveriesOf(core, event, hooks))
        done.push(event.id)
      } catch (error) {
        await setAside(core, tx, { event, error })
      }
    }
    made = rows.length
    withCommit(insertDeliveries(tx, rows, { queue: core.queue, kind: deliverJob, keys: deliverKey('') }))
    withCommit(markEventsDone(tx, done))
    return events.length
  })
  if (made > 0) core.queue.announce(deliverJob, made)
  return handled
}

type NewDelivery = Parameters<typeof insertDeliveries>[1][number]

/** One frozen delivery for each hook that wants the event; all carry the same bytes. */
function deliveriesOf(core: CoreContext, event: ClaimedEvent, hooks: readonly HookRow[]): NewDelivery[] {
  const wanting = hooks.filter((hook) => hook.action === event.action)
  if (wanting.length === 0) return []
  const body = serializeWebhookBody({ action: event.action, payload: renderPayload(core, event) })
  const subject = { kind: event.subject_kind, id: event.subject_id }
  return wanting.map((hook) => ({
    event_id: event.id,
    web_hook_id: hook.id,
    event_uuid: randomUUID(),
    action: event.action,
    lane: laneOf({ kind: subject.kind, id: event.lane_id ?? subject.id }, hook.endpoint_url),
    subject_kind: subject.kind,
    subject_id: subject.id,
    body,
    traceparent: event.traceparent,
    fact_at: event.occurred_at,
  }))
}

async function setAside(core: CoreContext, tx: CoreDb, { event, error }: { event: ClaimedEvent; error: unknown }): Promise<void> {
  core.logger.error({ err: error, eventId: event.id, action: event.action }, 'an event could not be rendered; it is set aside')
  await markEventSetAside(tx, event.id)
  await insertNotice(tx, {
    kind: 'event-set-aside',
    about_kind: 'event',
    about_id: event.id,
    body: `The payload of event ${event.id} (${event.action}) could not be made, so no web hook was told. The server's log says why.`,
    at: core.clock.now(),
  })
}
