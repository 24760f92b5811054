import { z } from 'zod'
import { defineRoute } from '../kernel/index.ts'
import { retriesAtMost } from '../webhooks/delivery.ts'
import { id, idParams, instant, noContent, pageOf, pageQuery } from './shapes.ts'

/** Advanced Settings. Secrets go in and never come out: a reply says only that one is set. */
export const advancedSettings = z.object({
  basicAuth: z
    .object({ user: z.string().max(255), password: z.string().max(500).optional() })
    .nullable()
    .default(null),
  oauth: z
    .object({
      tokenUrl: z.string().max(2000),
      clientId: z.string().max(500),
      clientSecret: z.string().max(500).optional(),
      scope: z.string().max(500).optional(),
    })
    .nullable()
    .default(null),
  headers: z
    .array(z.object({ name: z.string().trim().max(200), value: z.string().max(2000) }))
    .max(30)
    .default([]),
  /** Attempts after the first, 0 to 25; null is the table of the contract. */
  retries: z.number().int().min(0).max(retriesAtMost).nullable().default(null),
  /** Count every 2xx as success instead of 200 alone. */
  anySuccess: z.boolean().default(false),
  honourRetryAfter: z.boolean().default(true),
  honourGone: z.boolean().default(true),
  /** Seconds that a later delivery of the same candidate waits behind a failing one; 0 to 16 h. */
  laneWaitSeconds: z.number().int().min(0).max(57_600).default(120),
})
export type AdvancedSettings = z.infer<typeof advancedSettings>

export const webHookBody = z.object({
  name: z.string().trim().min(1, 'Name is empty').max(255),
  /** The action of the event; its "When" label is what people see. */
  action: z.string().max(100),
  endpointUrl: z.string().trim().min(1, 'Endpoint URL is empty').max(2000),
  /** Left out on a change: the present secret stays. */
  secretKey: z.string().min(1, 'Secret key is empty').max(10_240).optional(),
  errorRecipientEmail: z.union([z.email('is no e-mail address'), z.literal('')]).optional(),
  disabled: z.boolean().default(false),
  advanced: advancedSettings.prefault({}),
})
export type WebHookBody = z.input<typeof webHookBody>

export const webHookRow = z.object({
  id,
  name: z.string(),
  action: z.string(),
  when: z.string(),
  endpointUrl: z.string(),
  errorRecipientEmail: z.string().nullable(),
  disabled: z.boolean(),
  disabledReason: z.string().nullable(),
  goneAt: instant.nullable(),
  createdBy: z.string().nullable(),
  createdAt: instant,
  lastDelivery: z.object({ at: instant, status: z.number().int().nullable(), ok: z.boolean() }).nullable(),
  waiting: z.number().int(),
})
export type WebHookRow = z.infer<typeof webHookRow>

export const listWebHooks = defineRoute({
  id: 'recruiting.list-web-hooks',
  method: 'GET',
  path: '/api/recruiting/web-hooks',
  policy: 'web-hooks',
  reply: z.object({
    rows: z.array(webHookRow),
    /** What "When" lists, grouped; an event that nothing fires yet is shown, disabled, and says so. */
    events: z.array(z.object({ action: z.string(), when: z.string(), group: z.string(), fired: z.boolean() })),
    development: z.boolean(),
  }),
})

export const getWebHook = defineRoute({
  id: 'recruiting.get-web-hook',
  method: 'GET',
  path: '/api/recruiting/web-hooks/{id}',
  policy: 'web-hooks',
  params: idParams,
  reply: webHookRow.extend({ advanced: advancedSettings.extend({ basicPasswordSet: z.boolean(), oauthSecretSet: z.boolean() }) }),
})

/** What saving did: the ping's outcome, and warnings that do not stop it (a short secret, a second hook for the same event and URL). */
const saved = z.object({
  id,
  disabled: z.boolean(),
  ping: z.object({ ok: z.boolean(), status: z.number().int().nullable(), reason: z.string().nullable() }).nullable(),
  warnings: z.array(z.string()),
})

export const createWebHook = defineRoute({
  id: 'recruiting.create-web-hook',
  method: 'POST',
  path: '/api/recruiting/web-hooks',
  policy: 'web-hooks',
  body: webHookBody,
  reply: saved,
})

const templateHook = z.object({ name: z.string(), action: z.string(), when: z.string() })

/** The web hooks that the setup guides of partners have one make, name by name. */
export const listWebHookTemplates = defineRoute({
  id: 'recruiting.list-web-hook-templates',
  method: 'GET',
  path: '/api/recruiting/web-hook-templates',
  policy: 'web-hooks',
  reply: z.object({
    rows: z.array(
      z.object({ id: z.string(), partner: z.string(), errorRecipientEmail: z.string().nullable(), hooks: z.array(templateHook) }),
    ),
  }),
})
export type WebHookTemplate = z.output<typeof listWebHookTemplates.reply>['rows'][number]

/** Makes all web hooks of a template with one endpoint and one secret, enabled, or none of them. Each is pinged like any other. */
export const createWebHooksFromTemplate = defineRoute({
  id: 'recruiting.create-web-hooks-from-template',
  method: 'POST',
  path: '/api/recruiting/web-hook-templates/{template}',
  policy: 'web-hooks',
  params: z.object({ template: z.string().max(40) }),
  body: webHookBody
    .pick({ endpointUrl: true, errorRecipientEmail: true })
    .extend({ secretKey: z.string().min(1, 'Secret key is empty').max(10_240) }),
  reply: z.object({ rows: z.array(saved.extend({ name: z.string(), when: z.string() })) }),
})

export const updateWebHook = defineRoute({
  id: 'recruiting.update-web-hook',
  method: 'POST',
  path: '/api/recruiting/web-hooks/{id}',
  policy: 'web-hooks',
  params: idParams,
  body: webHookBody,
  reply: saved,
})

/** Waiting deliveries of the hook are dropped, and the log says so. */
export const deleteWebHook = defineRoute({
  id: 'recruiting.delete-web-hook',
  method: 'POST',
  path: '/api/recruiting/web-hooks/{id}/delete',
  policy: 'web-hooks',
  params: idParams,
  reply: z.object({ dropped: z.number().int() }),
})

export const deliveryRow = z.object({
  id,
  hookId: id,
  hook: z.string(),
  when: z.string(),
  about: z.string(),
  state: z.enum(['waiting', 'delivered', 'exhausted', 'dropped']),
  /** Of the last attempt; null before the first and where no answer came. */
  status: z.number().int().nullable(),
  /** Waiting behind an earlier delivery of the same candidate. */
  behind: z.boolean(),
  attempts: z.number().int(),
  maxAttempts: z.number().int(),
  at: instant,
})
export type DeliveryRow = z.infer<typeof deliveryRow>

export const listDeliveries = defineRoute({
  id: 'recruiting.list-deliveries',
  method: 'GET',
  path: '/api/recruiting/deliveries',
  policy: 'web-hooks',
  query: pageQuery.extend({
    show: z.enum(['all', 'today', 'failing']).default('all'),
    hook: id.optional(),
    candidate: id.optional(),
  }),
  reply: pageOf(deliveryRow).extend({
    counts: z.object({ all: z.number().int(), today: z.number().int(), failing: z.number().int() }),
  }),
})

export const getDelivery = defineRoute({
  id: 'recruiting.get-delivery',
  method: 'GET',
  path: '/api/recruiting/deliveries/{id}',
  policy: 'web-hooks',
  params: idParams,
  reply: deliveryRow.extend({
    eventId: z.string(),
    endpointUrl: z.string(),
    subject: z.object({ kind: z.string(), id: id.nullable() }),
    trace: z.string(),
    /** In plain words, and what to do; null when all is well. */
    advice: z
      .object({ title: z.string(), text: z.string(), act: z.enum(['set-secret', 'enable', 'redeliver', 'edit-url', 'none']) })
      .nullable(),
    attemptList: z.array(
      z.object({
        number: z.number().int().nullable(),
        at: instant,
        status: z.number().int().nullable(),
        error: z.string().nullable(),
        durationMs: z.number().int(),
        requestedBy: z.string().nullable(),
        endpointUrl: z.string(),
        signature: z.string(),
        response: z.string().nullable(),
      }),
    ),
    nextAttempts: z.array(instant),
    note: z.string().nullable(),
    overtookId: id.nullable(),
    overtakenById: id.nullable(),
    request: z.object({ headers: z.record(z.string(), z.string()), body: z.string() }),
    why: z.object({ fact: z.string(), at: instant, actor: z.string().nullable() }).nullable(),
  }),
})

/** Sends the same body again under the same event id with a fresh signature; the first attempts stay as they are. */
export const redeliver = defineRoute({
  id: 'recruiting.redeliver',
  method: 'POST',
  path: '/api/recruiting/deliveries/{id}/redeliver',
  policy: 'web-hooks',
  params: idParams,
  reply: noContent,
})
