import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import type { CoreContext, CoreDb } from '../../context.ts'

/**
 * Sends one delivery once. Running twice is harmless: an attempt is recorded only if its number is still open, and the receiver
 * knows a repeat by the event id.
 */
export const deliverJob = defineJob({
  name: 'recruiting.deliver-web-hook',
  payload: z.object({
    deliveryId: z.number(),
    /** Lets a place be found before the delivery is read. */
    webHookId: z.number().optional(),
  }),
  atOnce: 24,
})

/** Sends one delivery again because a person asked; its own attempts and their schedule stay as they are. */
export const redeliverJob = defineJob({
  name: 'recruiting.redeliver-web-hook',
  payload: z.object({ deliveryId: z.number(), requestedBy: z.number().nullable() }),
  maxAttempts: 3,
})

/** One job waits per delivery; a new time replaces the old one. */
export function deliverKey(deliveryId: number | ''): string {
  return `deliver:${deliveryId}`
}

/** Lets deliveries be looked at once more, now or at a time. In the transaction that decided so. */
export async function addDeliverJobs(
  core: Pick<CoreContext, 'queue'>,
  tx: CoreDb,
  jobs: readonly { deliveryId: number; runAt?: Date }[],
): Promise<void> {
  // In one order for all who add several, since each waits for who adds the same.
  const inOrder = [...jobs].sort((a, b) => a.deliveryId - b.deliveryId)
  await core.queue.addMany(
    tx,
    deliverJob,
    inOrder.map(({ deliveryId, runAt }) => ({ payload: { deliveryId }, key: deliverKey(deliveryId), ...(runAt ? { runAt } : {}) })),
  )
}
