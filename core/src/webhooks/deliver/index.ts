import { withCorrelation } from '@orangery/platform'
import type { CoreContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { findDelivery } from '../deliveries.store.ts'
import { openHook } from '../hook.ts'
import { findHook } from '../hooks.store.ts'
import { deliverJob, redeliverJob } from './jobs.ts'
import { prepare } from './prepare.ts'
import { recordAttempt, recordRedelivery } from './record.ts'
import { sendAttempt } from './send.ts'

export { deliverJob, redeliverJob } from './jobs.ts'
export { succeeded } from './record.ts'
export { type Attempt, sendAttempt } from './send.ts'

/** Prepare, sign and send, record. Nothing is locked while the endpoint is spoken to. */
export function handleDeliveries(core: CoreContext): void {
  core.queue.handle(deliverJob, async ({ deliveryId }, job) => {
    const prepared = await prepare(core, deliveryId, String(job.jobId))
    if (!prepared) return
    await withCorrelation(prepared.delivery.traceparent, async () => {
      const { event_uuid: eventUuid, body } = prepared.delivery
      await recordAttempt(core, prepared, await sendAttempt(core, prepared.open, { eventUuid, body }))
    })
  })
  core.queue.handle(redeliverJob, async ({ deliveryId, requestedBy }) => {
    const delivery = await findDelivery(core.db, deliveryId)
    const hook = delivery ? await findHook(core.db, delivery.web_hook_id) : undefined
    if (!delivery || !hook) throw notFound('delivery', deliveryId)
    await withCorrelation(delivery.traceparent, async () => {
      const open = openHook(core.secrets, hook)
      const attempt = await sendAttempt(core, open, { eventUuid: delivery.event_uuid, body: delivery.body })
      await recordRedelivery(core, { delivery, hook, open }, { attempt, requestedBy })
    })
  })
}
