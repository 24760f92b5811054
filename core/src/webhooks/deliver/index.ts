import { gather, withCorrelation } from '@orangery/platform'
import { RetryLater } from '@orangery/queue'
import type { CoreContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { findDelivery } from '../deliveries.store.ts'
import { openHook } from '../hook.ts'
import { findHook } from '../hooks.store.ts'
import { addDeliverJobs, deliverJob, redeliverJob } from './jobs.ts'
import { openPlaces, type Place } from './places.ts'
import { openPreparing } from './prepare.ts'
import { openRecording, recordRedelivery } from './record.ts'
import { refusalToRedeliver } from './redeliver.ts'
import { handleRescues } from './rescue.ts'
import { type Attempt, sendAttempt } from './send.ts'

export { deliverJob, deliverKey, redeliverJob } from './jobs.ts'
export { wakeLanes } from './lane.ts'
export { succeeded } from './record.ts'
export { refusalToRedeliver } from './redeliver.ts'
export { callForgotten } from './rescue.ts'
export { type Attempt, sendAttempt } from './send.ts'

/** How soon a redelivery that found no place looks again. */
const placeMs = 1000

/** Prepare, sign and send, record. Nothing is locked while the endpoint is spoken to. */
export function handleDeliveries(core: CoreContext): void {
  const call = gather((called: readonly { deliveryId: number }[]) => addDeliverJobs(core, core.db, called))
  const places = openPlaces((deliveryId) => {
    // When this is lost, the job that each in line has of its own comes back.
    call({ deliveryId }).catch((error: unknown) => core.logger.warn({ err: error }, 'could not call a delivery'))
  })
  const prepare = openPreparing(core, places)
  const record = openRecording(core)

  handleRescues(core)
  /** Where hooks went lately: a guess, which `prepare` checks. */
  const endpoints = new Map<number, string>()

  async function prepareAhead(
    { deliveryId, webHookId = 0 }: { deliveryId: number; webHookId?: number | undefined },
    jobId: number,
  ) {
    const endpoint = endpoints.get(webHookId)
    const ahead = endpoint === undefined ? undefined : await places.soon(endpoint, deliveryId)
    let used: Place | undefined
    try {
      const prepared = await prepare({ deliveryId, jobId: String(jobId), ahead })
      if (prepared && 'send' in prepared) used = prepared.send.place
      return prepared
    } finally {
      if (ahead && ahead !== used) ahead.leave()
    }
  }

  core.queue.handle(deliverJob, async (wanted, job) => {
    const prepared = await prepareAhead(wanted, job.jobId)
    if (prepared && 'line' in prepared) places.standInLine(prepared.line, wanted.deliveryId)
    if (!prepared || !('send' in prepared)) return
    const { delivery, hook, open, place } = prepared.send
    endpoints.set(hook.id, hook.endpoint_url)
    await withCorrelation(delivery.traceparent, async () => {
      const { event_uuid: eventUuid, body } = delivery
      const attempt = await atPlace(place, () => sendAttempt(core, open, { eventUuid, body }))
      await record({ delivery, hook, attempt })
    })
  })

  core.queue.handle(redeliverJob, async ({ deliveryId, requestedBy }) => {
    const delivery = await findDelivery(core.db, deliveryId)
    const hook = delivery ? await findHook(core.db, delivery.web_hook_id) : undefined
    if (!delivery || !hook) throw notFound('delivery', deliveryId)
    if (refusalToRedeliver(hook)) return
    const place = places.take(hook.endpoint_url, deliveryId)
    if (!place) throw new RetryLater(placeMs, 'all places at the endpoint are taken')
    await withCorrelation(delivery.traceparent, async () => {
      const open = openHook(core.secrets, hook)
      const attempt = await atPlace(place, () => sendAttempt(core, open, { eventUuid: delivery.event_uuid, body: delivery.body }))
      await recordRedelivery(core, { delivery, hook }, { attempt, requestedBy })
    })
  })
}

/** Gives the place back whatever happens; an endpoint of which nothing was learnt counts as one that answers. */
async function atPlace(place: Place, send: () => Promise<Attempt>): Promise<Attempt> {
  let outcome: Parameters<Place['leave']>[0] = { silent: false }
  try {
    const attempt = await send()
    outcome = { silent: attempt.silent, ms: attempt.durationMs }
    return attempt
  } finally {
    place.leave(outcome)
  }
}
