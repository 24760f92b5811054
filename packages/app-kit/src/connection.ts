import { type Ats, AtsError, type AtsMethod, connectHarvestV1, type Transport } from '@orangery/client'
import { actionOf, type WebhookTemplateSet, webhookEvents } from '@orangery/contract/webhooks'
import { type Clock, DomainError, hashToken, inTransaction, randomToken, type SecretBox } from '@orangery/platform'
import type { Check } from './checks.ts'
import {
  type ConnectionRow,
  heardOn,
  insertConnection,
  type KitDb,
  liveConnection,
  lockLiveConnection,
  updateConnection,
} from './kit.store.ts'
import { onceMore } from './once-more.ts'

/** What people see of the connection; the credential is not part of it. */
export interface ConnectionView {
  readonly baseUrl: string
  readonly connectedAt: Date
  readonly connectedBy: string | null
  readonly actingUserId: number
  readonly endpointUrl: string
  readonly hookSecret: string
  readonly credentialFailure: { at: Date; reason: string } | null
  readonly refused: { count: number; lastAt: Date } | null
}

export interface NewConnection {
  /** Without a slash at its end; the suite's own public URL unless given. */
  readonly baseUrl?: string
  readonly credential: string
  readonly actingUserId: number
  readonly by: string | null
}

export interface AppConnection {
  current(): Promise<ConnectionView | null>
  /** The ATS under the connection's credential. Throws DomainError `not-connected` while there is none. */
  ats(): Promise<Ats>
  actingUserId(): Promise<number>
  /** The ATS under a credential that is not saved, to look around before one is. */
  tryOut(given: Pick<NewConnection, 'baseUrl' | 'credential'>): Ats
  /** Asks the ATS with a credential that is not saved yet. Answers what is missing; empty when all is there. */
  probe(given: NewConnection): Promise<readonly Check[]>
  /** Probes, then saves; throws DomainError `checks-failed` with each missing thing as a field when something is missing. */
  connect(given: NewConnection): Promise<ConnectionView>
  /** A new hook secret; the one before is taken for a day. */
  rotateSecret(): Promise<ConnectionView>
  disconnect(): Promise<void>
  /** Key, permissions, acting user, and each web hook as it was last heard. */
  checks(): Promise<readonly Check[]>
  /** Notes that the ATS refused the credential, or that it works again (null). */
  noteCredential(failure: string | null): Promise<void>
}

export interface ConnectionOptions {
  readonly app: { id: string; name: string; needs: readonly AtsMethod[]; hooks: WebhookTemplateSet }
  readonly db: KitDb
  readonly clock: Clock
  readonly secrets: SecretBox
  readonly transport: Transport
  readonly publicUrl: string
}

const dayMs = 86_400_000
const bound = (app: string, part: string) => `${app}_kit.connection:${part}`

/** The connection of one app to its ATS, with everything that proves it. */
export function openConnection(options: ConnectionOptions): AppConnection {
  const { app, db, clock, secrets } = options
  const open = (row: ConnectionRow) => secrets.open(row.credential_sealed, bound(app.id, 'credential'))
  const connectTo = (given: { baseUrl: string; credential: string }) =>
    connectHarvestV1({ baseUrl: given.baseUrl, apiKey: given.credential, transport: options.transport })
  const tryOut: AppConnection['tryOut'] = (given) => connectTo({ baseUrl: baseUrlOf(given), credential: given.credential.trim() })
  const baseUrlOf = (given: Pick<NewConnection, 'baseUrl'>) => (given.baseUrl ?? options.publicUrl).replace(/\/+$/, '')

  async function live(): Promise<ConnectionRow> {
    const row = await liveConnection(db)
    if (!row) throw new DomainError('not-connected', `${app.name} is not connected to an ATS yet.`, { kind: 'conflict' })
    return row
  }

  async function probe(given: NewConnection): Promise<Check[]> {
    return probeAts(tryOut(given), app, given.actingUserId)
  }

  return {
    probe,
    tryOut,
    async current() {
      const row = await liveConnection(db)
      return row ? viewOf(options, row) : null
    },
    async ats() {
      const row = await live()
      return connectTo({ baseUrl: row.base_url, credential: open(row) })
    },
    async actingUserId() {
      return (await live()).acting_user_id
    },
    async connect(given) {
      const failed = (await probe(given)).filter((check) => check.state !== 'ok')
      if (failed.length > 0)
        throw new DomainError('checks-failed', failed.map((check) => check.detail).join(' '), {
          fields: failed.map((check) => ({ field: check.id, message: check.fix ? `${check.detail} ${check.fix}` : check.detail })),
        })
      return inTransaction(db, async (tx) => {
        const before = await lockLiveConnection(tx)
        const at = clock.now()
        if (before) await updateConnection(tx, before.id, { disconnected_at: at })
        const token = before ? secrets.open(before.endpoint_token_sealed, bound(app.id, 'token')) : randomToken(24)
        // The former row gives up its token, so that the endpoint which hooks already know goes on working.
        if (before) await updateConnection(tx, before.id, { endpoint_token_hash: `former:${before.id}` })
        await insertConnection(tx, {
          adapter: 'harvest-v1',
          base_url: baseUrlOf(given),
          credential_sealed: secrets.seal(given.credential.trim(), bound(app.id, 'credential')),
          acting_user_id: given.actingUserId,
          endpoint_token_hash: hashToken(token),
          endpoint_token_sealed: secrets.seal(token, bound(app.id, 'token')),
          hook_secret_sealed: before?.hook_secret_sealed ?? secrets.seal(randomToken(32), bound(app.id, 'hook-secret')),
          connected_by: given.by,
          connected_at: at,
        })
        return viewOf(options, (await liveConnection(tx))!)
      })
    },
    async rotateSecret() {
      return inTransaction(db, async (tx) => {
        const row = await lockLiveConnection(tx)
        if (!row) throw new DomainError('not-connected', `${app.name} is not connected to an ATS yet.`, { kind: 'conflict' })
        await updateConnection(tx, row.id, {
          hook_secret_sealed: secrets.seal(randomToken(32), bound(app.id, 'hook-secret')),
          previous_secret_sealed: row.hook_secret_sealed,
          previous_secret_until: new Date(clock.now().getTime() + dayMs),
        })
        return viewOf(options, (await liveConnection(tx))!)
      })
    },
    async disconnect() {
      const row = await live()
      await updateConnection(db, row.id, { disconnected_at: clock.now() })
    },
    async checks() {
      const row = await liveConnection(db)
      if (!row)
        return [
          {
            id: 'connection',
            title: 'Connection',
            state: 'failed',
            detail: `${app.name} is not connected.`,
            fix: 'Set the Greenhouse API key.',
          },
        ]
      const checks = await probeAts(connectTo({ baseUrl: row.base_url, credential: open(row) }), app, row.acting_user_id)
      return [...checks, ...(await hookChecks(options, row))]
    },
    async noteCredential(failure) {
      const row = await liveConnection(db)
      if (!row || (failure === null && row.credential_failed_at === null)) return
      await updateConnection(db, row.id, {
        credential_failed_at: failure === null ? null : clock.now(),
        credential_failure: failure,
      })
    },
  }
}

/** Secrets that a delivery may be signed with now: the present one, and for a day after a rotation the one before. */
export function acceptedSecrets(options: Pick<ConnectionOptions, 'app' | 'secrets'>, row: ConnectionRow, now: Date): string[] {
  const open = (sealed: string) => options.secrets.open(sealed, bound(options.app.id, 'hook-secret'))
  const previous =
    row.previous_secret_sealed && row.previous_secret_until && row.previous_secret_until > now
      ? [open(row.previous_secret_sealed)]
      : []
  return [open(row.hook_secret_sealed), ...previous]
}

function viewOf({ app, secrets, publicUrl }: ConnectionOptions, row: ConnectionRow): ConnectionView {
  return {
    baseUrl: row.base_url,
    connectedAt: row.connected_at,
    connectedBy: row.connected_by,
    actingUserId: row.acting_user_id,
    endpointUrl: `${publicUrl}/hooks/${app.id}/${secrets.open(row.endpoint_token_sealed, bound(app.id, 'token'))}`,
    hookSecret: secrets.open(row.hook_secret_sealed, bound(app.id, 'hook-secret')),
    credentialFailure: row.credential_failed_at ? { at: row.credential_failed_at, reason: row.credential_failure ?? '' } : null,
    refused: row.last_refused_at ? { count: row.refused_count, lastAt: row.last_refused_at } : null,
  }
}

/** One line for the key, one for each permission that is missing (or one for all), one for the acting user. */
async function probeAts(ats: Ats, app: ConnectionOptions['app'], actingUserId: number): Promise<Check[]> {
  const checks: Check[] = []
  try {
    const permissions = await onceMore(() => ats.checkPermissions(app.needs))
    checks.push({ id: 'key', title: 'API key', state: 'ok', detail: 'The key is known to the ATS.', fix: null })
    const missing = permissions.filter((one) => !one.granted)
    for (const one of missing)
      checks.push({
        id: `permission:${one.method}`,
        title: `${one.permission.group}: ${one.permission.label}`,
        state: 'failed',
        detail: `The key lacks ${one.permission.label} (${one.permission.group}).`,
        fix: 'Tick it under Manage Permissions and save.',
      })
    if (missing.length === 0)
      checks.push({
        id: 'permissions',
        title: 'Permissions',
        state: 'ok',
        detail: `All ${permissions.length} needed endpoints are ticked.`,
        fix: null,
      })
  } catch (error) {
    if (!(error instanceof AtsError)) throw error
    const unknown = error.kind === 'unauthorized'
    return [
      {
        id: 'key',
        title: 'API key',
        // A budget that is used up says nothing about the key.
        state: error.kind === 'rate-limited' ? 'waiting' : 'failed',
        detail: unknown ? 'The ATS does not know this key.' : `The ATS could not be asked: ${error.message}`,
        fix: unknown ? 'Copy the whole key, without blanks, or make a new one.' : null,
      },
    ]
  }
  try {
    const actor = await onceMore(() => ats.checkActor(actingUserId))
    checks.push(
      actor.usable
        ? { id: 'actor', title: 'Acting user', state: 'ok', detail: `Notes are written as user ${actingUserId}.`, fix: null }
        : {
            id: 'actor',
            title: 'Acting user',
            state: 'failed',
            detail: `User ${actingUserId} cannot act: ${actor.reason}`,
            fix: 'Choose another user.',
          },
    )
  } catch (error) {
    if (!(error instanceof AtsError)) throw error
    checks.push({
      id: 'actor',
      title: 'Acting user',
      state: 'failed',
      detail: `The acting user could not be tested: ${error.message}`,
      fix: null,
    })
  }
  return checks
}

async function hookChecks(options: ConnectionOptions, row: ConnectionRow): Promise<Check[]> {
  const heard = await heardOn(options.db, row.id)
  const hooks = options.app.hooks.hooks.map((hook): Check => {
    const when = webhookEvents[actionOf(hook.action)].when
    const seen = heard.find((one) => one.action === hook.action)
    return {
      id: `hook:${hook.action}`,
      title: hook.name,
      state: seen ? 'ok' : 'waiting',
      detail: seen ? `Last heard ${seen.last_at.toISOString()}.` : `Nothing heard yet for “${when}”.`,
      fix: seen ? null : `Create the web hook “${hook.name}” with the Endpoint URL and Secret key shown here.`,
    }
  })
  if (!row.last_refused_at) return hooks
  const lastGood = Math.max(0, ...heard.map((one) => one.last_at.getTime()))
  const stillRefused = row.last_refused_at.getTime() > lastGood
  return [
    ...hooks,
    {
      id: 'signature',
      title: 'Signatures',
      state: stillRefused ? 'failed' : 'ok',
      detail: `${row.refused_count} deliveries were refused with 401, the last one ${row.last_refused_at.toISOString()}.`,
      fix: stillRefused ? 'Paste the present Secret key into every one of the web hooks.' : null,
    },
  ]
}
