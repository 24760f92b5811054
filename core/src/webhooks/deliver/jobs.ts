import { defineJob } from '@orangery/queue'
import { z } from 'zod'
import type { CoreContext, CoreDb } from '../../context.ts'

/**
 * Sends one delivery once. Running twice is harmless: an attempt is recorded only if its number is still open, and the receiver
 * knows a repeat by the event id.
 */
export const deliverJob = defineJob({ name: 'recruiting.deliver-web-hook', payload: z.object({ deliveryId: z.number() }) })

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

/** Lets a delivery be looked at once more, now or at a time. In the transaction that decided so. */
export async function addDeliverJob(core: CoreContext, tx: CoreDb, deliveryId: number, runAt?: Date): Promise<void> {
  await core.queue.add(tx, deliverJob, { deliveryId }, { key: deliverKey(deliveryId), ...(runAt ? { runAt } : {}) })
}
