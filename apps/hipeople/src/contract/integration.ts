import { defineRoute } from '@orangery/contract/kernel'
import { z } from 'zod'
import { done, id, instant } from './shapes.ts'

export const check = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['ok', 'waiting', 'failed']),
  detail: z.string(),
  fix: z.string().nullable(),
})
export type Check = z.infer<typeof check>

export const integration = z.object({
  /** `broken`: the ATS refuses the key; `reason` says how. */
  state: z.enum(['none', 'active', 'broken']),
  baseUrl: z.string().nullable(),
  connectedAt: instant.nullable(),
  connectedBy: z.string().nullable(),
  actingUserId: id.nullable(),
  failure: z.object({ at: instant, reason: z.string() }).nullable(),
  /** Notes and files that wait to be written into the feed. */
  waitingWrites: z.number().int(),
})
export type Integration = z.infer<typeof integration>

/** "Automate in HiPeople (Pull Integration)": Greenhouse. */
export const getIntegration = defineRoute({
  id: 'hipeople.get-integration',
  method: 'GET',
  path: '/api/hipeople/integration',
  policy: 'member',
  reply: integration,
})

/** What the "?" of an active integration shows, to copy into the web hooks. */
export const getHookDetails = defineRoute({
  id: 'hipeople.get-hook-details',
  method: 'GET',
  path: '/api/hipeople/integration/hooks',
  policy: 'admin',
  reply: z.object({
    endpointUrl: z.string(),
    secretKey: z.string(),
    hooks: z.array(z.object({ name: z.string(), when: z.string() })),
  }),
})

/**
 * Looks with a key that is not saved: the jobs it sees, and with `jobId` the hiring team of one, from which the acting user is chosen.
 * The seven groups hold no users, so people come as ids with what they do; a name stands where an application tells it.
 */
export const lookWithKey = defineRoute({
  id: 'hipeople.look-with-key',
  method: 'POST',
  path: '/api/hipeople/integration/look',
  policy: 'admin',
  body: z.object({ apiKey: z.string().trim().min(1, 'The key is empty').max(500), jobId: id.optional() }),
  reply: z.object({
    jobs: z.array(z.object({ id, name: z.string(), requisitionId: z.string().nullable(), status: z.string() })),
    team: z.array(z.object({ userId: id, roles: z.array(z.string()), name: z.string().nullable() })),
  }),
})

/** Tests key, groups and acting user, then saves. Refused with each missing thing as a field (422 `checks-failed`). */
export const setKey = defineRoute({
  id: 'hipeople.set-key',
  method: 'POST',
  path: '/api/hipeople/integration/set',
  policy: 'admin',
  body: z.object({
    apiKey: z.string().trim().min(1, 'The key is empty').max(500),
    /** Notes in the feed are written in this user's name. */
    actingUserId: id,
    /** Another Greenhouse account than the suite's own; https. */
    baseUrl: z.url('Is no address').max(500).optional(),
  }),
  reply: integration,
})

/** Key, groups, acting user, the four web hooks, the ties. Asks the ATS, so it may take a second. */
export const getChecks = defineRoute({
  id: 'hipeople.get-checks',
  method: 'GET',
  path: '/api/hipeople/integration/checks',
  policy: 'member',
  reply: z.object({ checks: z.array(check) }),
})

/** The secret before is taken for a day; hooks that still sign with it afterwards get 401. */
export const rotateSecret = defineRoute({
  id: 'hipeople.rotate-secret',
  method: 'POST',
  path: '/api/hipeople/integration/rotate-secret',
  policy: 'admin',
  reply: z.object({ endpointUrl: z.string(), secretKey: z.string() }),
})

/** Invites stop; what was collected is kept. */
export const disconnect = defineRoute({
  id: 'hipeople.disconnect',
  method: 'POST',
  path: '/api/hipeople/integration/disconnect',
  policy: 'admin',
  reply: done,
})
