import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'

const clockState = z.object({
  /** The suite's time, ISO 8601 in UTC. */
  now: z.string(),
  /** How far it was moved from the machine's, in milliseconds. */
  offsetMs: z.number(),
  movable: z.boolean(),
})

export const readClock = defineRoute({
  id: 'simulator.read-clock',
  method: 'GET',
  path: '/api/simulator/clock',
  policy: 'simulator',
  reply: clockState,
})

/** Forward only, by milliseconds or to a time. Waiting jobs come due with it. */
export const moveClock = defineRoute({
  id: 'simulator.move-clock',
  method: 'POST',
  path: '/api/simulator/clock',
  policy: 'simulator',
  body: z.union([
    z.object({
      byMs: z
        .number()
        .int()
        .positive()
        .max(10 * 366 * 86_400_000),
    }),
    z.object({ to: z.iso.datetime({ offset: true }) }),
  ]),
  reply: clockState,
})
