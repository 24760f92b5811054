import { defineJob } from '@orangery/queue'
import { z } from 'zod'

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
