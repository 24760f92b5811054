import {
  createWebHook,
  deleteWebHook,
  getWebHook,
  listWebHooks,
  updateWebHook,
  type webHookBody,
} from '@orangery/contract/recruiting'
import { actionOf, webhookEvents } from '@orangery/contract/webhooks'
import type { z } from 'zod'
import { notFound } from '../../errors.ts'
import { changeHook, createHook, deleteHook, type HookSettings, listHooks, openHook, type SavedHook } from '../../webhooks/index.ts'
import { answer } from './web-call.ts'

type HookListRow = Awaited<ReturnType<typeof listHooks>>[number]

function presentRow(row: HookListRow) {
  return {
    id: row.id,
    name: row.name,
    action: row.action,
    when: webhookEvents[actionOf(row.action)].when,
    endpointUrl: row.endpoint_url,
    errorRecipientEmail: row.error_recipient_email,
    disabled: row.disabled,
    disabledReason: row.disabled_reason,
    goneAt: row.gone_at?.toISOString() ?? null,
    createdBy: row.creator,
    createdAt: row.created_at.toISOString(),
    lastDelivery: row.last_at
      ? { at: row.last_at.toISOString(), status: row.last_status, ok: row.last_state === 'delivered' }
      : null,
    waiting: Number(row.waiting),
  }
}

const list = answer(listWebHooks, async ({ core }) => ({
  rows: (await listHooks(core.db)).map(presentRow),
  events: Object.values(webhookEvents).map((event) => ({
    action: event.action,
    when: event.when,
    group: event.group,
    fired: event.fired,
  })),
  development: core.development,
}))

/** Passwords never come out: the answer says only that one is set. Headers do, to be edited. */
const one = answer(getWebHook, async ({ core, params }) => {
  const [row] = await listHooks(core.db, params.id)
  if (!row) throw notFound('web hook', params.id)
  const { basicAuth, oauth, headersSealed: _sealed, ...rest } = row.advanced
  return {
    ...presentRow(row),
    advanced: {
      ...rest,
      headers: [...openHook(core.secrets, row).headers],
      basicAuth: basicAuth ? { user: basicAuth.user } : null,
      oauth: oauth ? { tokenUrl: oauth.tokenUrl, clientId: oauth.clientId, ...(oauth.scope ? { scope: oauth.scope } : {}) } : null,
      basicPasswordSet: Boolean(basicAuth),
      oauthSecretSet: Boolean(oauth),
    },
  }
})

function settingsFrom(body: z.output<typeof webHookBody>): HookSettings {
  return { ...body, errorRecipientEmail: body.errorRecipientEmail || null }
}

function savedAnswer(saved: SavedHook) {
  return { ...saved, warnings: [...saved.warnings] }
}

const create = answer(createWebHook, async ({ core, actor, body }) =>
  savedAnswer(await createHook(core, actor, settingsFrom(body))),
)

const update = answer(updateWebHook, async ({ core, actor, params, body }) =>
  savedAnswer(await changeHook(core, actor, { id: params.id, settings: settingsFrom(body) })),
)

const remove = answer(deleteWebHook, async ({ core, actor, params }) => ({ dropped: await deleteHook(core, actor, params.id) }))

export const webHookBindings = [list, one, create, update, remove]
