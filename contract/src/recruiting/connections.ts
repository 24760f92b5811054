import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'

/** Apps that are served here and what their guided connect will do, before it does it. */
export const listConnections = defineRoute({
  id: 'recruiting.list-connections',
  method: 'GET',
  path: '/api/recruiting/connections',
  policy: 'connections',
  reply: z.object({
    apps: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        summary: z.string(),
        /** "7 groups, 4 hooks". */
        size: z.string(),
        connectedAt: z.string().nullable(),
      }),
    ),
  }),
})

/**
 * Does what the app's setup guide tells a person to do: a key with the partner's permissions, the key into the app, the hooks
 * with the app's endpoint and secret. Each step is answered with what it did; the first that fails ends it with its reason.
 */
export const connectApp = defineRoute({
  id: 'recruiting.connect-app',
  method: 'POST',
  path: '/api/recruiting/connections/{app}/connect',
  policy: 'connections',
  params: z.object({ app: z.string().max(40) }),
  body: z.object({
    /** User id that the app acts as; the person who connects when left out. */
    actingUserId: z.number().int().positive().optional(),
  }),
  reply: z.object({ ok: z.boolean(), steps: z.array(z.object({ title: z.string(), detail: z.string(), ok: z.boolean() })) }),
})
