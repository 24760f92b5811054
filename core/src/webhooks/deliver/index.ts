import { withCorrelation } from '@orangery/platform'
import { RetryLater } from '@orangery/queue'
import type { CoreContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { findDelivery } from '../deliveries.store.ts'
import { openHook } from '../hook.ts'
import { findHook } from '../hooks.store.ts'
import { addDeliverJob, deliverJob, redeliverJob } from './jobs.ts'
import { openPlaces, type Place } from './places.ts'
import { prepare } from './prepare.ts'
import { recordAttempt, recordRedelivery } from './record.ts'
import { refusalToRedeliver } from './redeliver.ts'
import { handleRescues } from './rescue.ts'
import { type Attempt, sendAttempt } from './send.ts'

export { deliverJob, deliverKey, redeliverJob } from './jobs.ts'
export { wakeLanes } from './lane.ts'
export { succeeded } from './record.ts'
export { refusalToRedeliver } from './redeliver.ts'
export { type Attempt, sendAttempt } from './send.ts'

/** How soon a redelivery that found no place looks again. */
const placeMs = 1000

/** Prepare, sign and send, record. Nothing is locked while the endpoint is spoken to. */
export function handleDeliveries(core: CoreContext): void {
  const places = openPlaces((deliveryId) => {
    // When this is lost, the job that each in line has of its own comes back.
    addDeliverJob(core, core.db, deliveryId).catch((error: unknown) =>
      core.logger.warn({ err: error }, 'could not call a delivery'),
    )
  })

  handleRescues(core)
  core.queue.handle(deliverJob, async ({ deliveryId }, job) => {
    const prepared = await prepare(core, deliveryId, { jobId: String(job.jobId), places })
    if (prepared && 'line' in prepared) places.standInLine(prepared.line, deliveryId)
    if (!prepared || !('send' in prepared)) return
    const { delivery, open, place } = prepared.send
    await withCorrelation(delivery.traceparent, async () => {
      const { event_uuid: eventUuid, body } = delivery
      const attempt = await atPlace(place, () => sendAttempt(core, open, { eventUuid, body }))
      await recordAttempt(core, prepared.send, attempt)
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
  let silent = false
  try {
    const attempt = await send()
    silent = attempt.silent
    return attempt
  } finally {
    place.leave({ silent })
  }
}
