import { inTransaction, type SecretBox } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import type { StoredAdvanced } from '../tables/index.ts'
import { checkHook, type HookSettings, hookWarnings } from './check-hook.ts'
import { redeliverJob, refusalToRedeliver, wakeLanes } from './deliver/index.ts'
import { dropWaiting, findDelivery } from './deliveries.store.ts'
import { boundTo } from './hook.ts'
import { findHook, hooksWith, insertHook, lockHook, nextHookId, updateHook } from './hooks.store.ts'
import { type PingOutcome, pingHook } from './ping.ts'

export interface SavedHook {
  readonly id: number
  readonly disabled: boolean
  /** Null when the hook was saved as disabled: a disabled hook sends nothing, a ping included. */
  readonly ping: PingOutcome | null
  readonly warnings: readonly string[]
}

/** Saves a new hook and pings its endpoint; a failing ping leaves it saved and disabled, with the reason. */
export async function createHook(core: CoreContext, actor: Actor, settings: HookSettings): Promise<SavedHook> {
  const [saved] = await createHooks(core, actor, [settings])
  return saved!
}

/** Saves all of these hooks or none, and pings each. */
export async function createHooks(core: CoreContext, actor: Actor, wanted: readonly HookSettings[]): Promise<SavedHook[]> {
  for (const settings of wanted) await checkHook(core, settings)
  const saved = await inTransaction(core.db, async (tx) => {
    const rows: { id: number; warnings: string[]; settings: HookSettings }[] = []
    for (const settings of wanted) rows.push({ ...(await insertNewHook(core, tx, { actor, settings })), settings })
    return rows
  })
  return Promise.all(saved.map(({ settings, ...row }) => withPing(core, settings, row)))
}

async function insertNewHook(
  core: CoreContext,
  tx: CoreDb,
  { actor, settings }: { actor: Actor; settings: HookSettings },
): Promise<{ id: number; warnings: string[] }> {
  const secret = settings.secretKey
  if (!secret) throw refused('secret', 'Secret key is empty. The receiver proves with it that an event is ours.', 'secretKey')
  const same = await hooksWith(tx, { action: settings.action, endpointUrl: settings.endpointUrl })
  const id = await nextHookId(tx)
  const at = core.clock.now()
  await insertHook(tx, {
    id,
    name: settings.name,
    action: settings.action,
    endpoint_url: settings.endpointUrl,
    secret_key_sealed: core.secrets.seal(secret, boundTo(id, 'secret')),
    error_recipient_email: settings.errorRecipientEmail,
    disabled: settings.disabled,
    disabled_reason: settings.disabled ? 'Disabled by hand.' : null,
    advanced: JSON.stringify(sealAdvanced(core.secrets, id, settings.advanced, {})),
    created_by: actor.userId,
    created_at: at,
    updated_at: at,
  })
  await recordAudit(tx, { actor, act: 'web-hook.created', subject: { kind: 'web-hook', id }, at, detail: shownOf(settings) })
  return { id, warnings: hookWarnings(settings, same) }
}

/** Changes a hook and pings. Deliveries that wait go to the new URL under the new secret. */
export async function changeHook(
  core: CoreContext,
  actor: Actor,
  change: { id: number; settings: HookSettings },
): Promise<SavedHook> {
  const { id, settings } = change
  await checkHook(core, settings)
  const saved = await inTransaction(core.db, async (tx) => {
    const before = await lockHook(tx, id)
    if (!before) throw notFound('web hook', id)
    const same = await hooksWith(tx, { action: settings.action, endpointUrl: settings.endpointUrl, exceptId: id })
    const at = core.clock.now()
    await updateHook(tx, id, {
      name: settings.name,
      action: settings.action,
      endpoint_url: settings.endpointUrl,
      ...(settings.secretKey ? { secret_key_sealed: core.secrets.seal(settings.secretKey, boundTo(id, 'secret')) } : {}),
      error_recipient_email: settings.errorRecipientEmail,
      disabled: settings.disabled,
      disabled_reason: settings.disabled ? 'Disabled by hand.' : null,
      gone_at: settings.disabled ? before.gone_at : null,
      advanced: JSON.stringify(sealAdvanced(core.secrets, id, settings.advanced, before.advanced)),
      updated_at: at,
    })
    await recordAudit(tx, { actor, act: 'web-hook.changed', subject: { kind: 'web-hook', id }, at, detail: shownOf(settings) })
    return { id, warnings: hookWarnings(settings, same) }
  })
  return withPing(core, settings, saved)
}

async function withPing(core: CoreContext, settings: HookSettings, saved: { id: number; warnings: string[] }): Promise<SavedHook> {
  if (settings.disabled) return { ...saved, disabled: true, ping: null }
  const ping = await pingHook(core, saved.id)
  return { ...saved, disabled: !ping.ok, ping }
}

/** Deletes a hook; what still waits for it is dropped, and the log says so. Answers how many that were. */
export async function deleteHook(core: CoreContext, actor: Actor, id: number): Promise<number> {
  return inTransaction(core.db, async (tx) => {
    if (!(await lockHook(tx, id))) throw notFound('web hook', id)
    const at = core.clock.now()
    await updateHook(tx, id, { deleted_at: at, disabled: true, updated_at: at })
    const lanes = await dropWaiting(tx, id, { at, note: 'The web hook was deleted before this was sent.' })
    await wakeLanes(core, tx, lanes)
    const dropped = lanes.length
    await recordAudit(tx, { actor, act: 'web-hook.deleted', subject: { kind: 'web-hook', id }, at, detail: { dropped } })
    return dropped
  })
}

/** Sends a delivery of the log again: same body, same event id, fresh signature. Refused where the hook sends nothing any more. */
export async function redeliver(core: CoreContext, actor: Actor, deliveryId: number): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const delivery = await findDelivery(tx, deliveryId)
    const hook = delivery ? await findHook(tx, delivery.web_hook_id) : undefined
    if (!hook) throw notFound('delivery', deliveryId)
    const refusal = refusalToRedeliver(hook)
    if (refusal !== null) throw conflict('hook-silent', refusal)
    await core.queue.add(tx, redeliverJob, { deliveryId, requestedBy: actor.userId })
    await recordAudit(tx, {
      actor,
      act: 'delivery.redelivered',
      subject: { kind: 'delivery', id: deliveryId },
      at: core.clock.now(),
    })
  })
}

/** Passwords that the form leaves out stay as they were. */
function sealAdvanced(box: SecretBox, id: number, given: HookSettings['advanced'], before: StoredAdvanced): StoredAdvanced {
  const { basicAuth, oauth, headers, ...flags } = given
  const basicSealed = basicAuth?.password ? box.seal(basicAuth.password, boundTo(id, 'basic')) : before.basicAuth?.passwordSealed
  const oauthSealed = oauth?.clientSecret ? box.seal(oauth.clientSecret, boundTo(id, 'oauth')) : before.oauth?.clientSecretSealed
  if (basicAuth && !basicSealed) throw refused('basic-password', 'Basic auth needs a password.', 'advanced.basicAuth.password')
  if (oauth && !oauthSealed) throw refused('oauth-secret', 'OAuth needs a client secret.', 'advanced.oauth.clientSecret')
  return {
    ...flags,
    headersSealed: headers.length > 0 ? box.seal(JSON.stringify(headers), boundTo(id, 'headers')) : null,
    basicAuth: basicAuth && basicSealed ? { user: basicAuth.user, passwordSealed: basicSealed } : null,
    oauth:
      oauth && oauthSealed
        ? {
            tokenUrl: oauth.tokenUrl,
            clientId: oauth.clientId,
            clientSecretSealed: oauthSealed,
            ...(oauth.scope ? { scope: oauth.scope } : {}),
          }
        : null,
  }
}

/** What the audit row may say of a hook: no secret, no header value. */
function shownOf(settings: HookSettings) {
  return { name: settings.name, action: settings.action, endpointUrl: settings.endpointUrl, disabled: settings.disabled }
}
