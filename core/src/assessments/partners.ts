import { keyLengthAtMost } from '@orangery/contract/assessment'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import { checkCalledUrl } from '../called-url.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { boundTo, type PartnerMode } from './partner.ts'
import { findPartnerNamed, insertPartner, lockPartner, nextPartnerId, updatePartner } from './partners.store.ts'
import { clearStagesOf } from './stages.store.ts'
import { endTestsOf } from './tests.store.ts'

/** What the form of a partner says. The key is left out where the present one shall stay. */
export interface PartnerSettings {
  readonly name: string
  readonly listTestsUrl: string
  readonly sendTestUrl: string
  readonly testStatusUrl: string
  readonly responseErrorUrl: string
  readonly key?: string
  readonly mode: PartnerMode
}

/** Adds a partner with the key that it issued for the organisation. Answers its id. */
export async function addPartner(core: CoreContext, actor: Actor, settings: PartnerSettings): Promise<number> {
  await checkSettings(core, settings)
  const { key } = settings
  if (!key) throw refused('key', 'Key is empty. The partner issues one for your organisation.', 'key')
  return inTransaction(core.db, async (tx) => {
    await requireFreeName(tx, settings.name)
    const id = await nextPartnerId(tx)
    const at = core.clock.now()
    await insertPartner(tx, {
      id,
      ...columnsOf(settings),
      key_sealed: core.secrets.seal(key, boundTo(id)),
      created_by: actor.userId,
      created_at: at,
      updated_at: at,
    })
    await recordAudit(tx, {
      actor,
      act: 'assessment-partner.added',
      subject: { kind: 'assessment-partner', id },
      at,
      detail: shown(settings),
    })
    return id
  })
}

/** Changes a partner. Tests that are under way go on under the new addresses and key. */
export async function changePartner(
  core: CoreContext,
  actor: Actor,
  change: { id: number; settings: PartnerSettings },
): Promise<void> {
  const { id, settings } = change
  await checkSettings(core, settings)
  await inTransaction(core.db, async (tx) => {
    if (!(await lockPartner(tx, id))) throw notFound('assessment partner', id)
    await requireFreeName(tx, settings.name, id)
    const at = core.clock.now()
    await updatePartner(tx, id, {
      ...columnsOf(settings),
      ...(settings.key ? { key_sealed: core.secrets.seal(settings.key, boundTo(id)) } : {}),
      updated_at: at,
    })
    await recordAudit(tx, {
      actor,
      act: 'assessment-partner.changed',
      subject: { kind: 'assessment-partner', id },
      at,
      detail: { ...shown(settings), keyChanged: Boolean(settings.key) },
    })
  })
}

/**
 * Removes a partner: its key is forgotten, its stages become ordinary ones, and tests that wait for it end. Results that are there
 * stay. Answers how many stages and tests that were.
 */
export async function removePartner(core: CoreContext, actor: Actor, id: number): Promise<{ stages: number; ended: number }> {
  return inTransaction(core.db, async (tx) => {
    const partner = await lockPartner(tx, id)
    if (!partner) throw notFound('assessment partner', id)
    const at = core.clock.now()
    await updatePartner(tx, id, { key_sealed: null, removed_at: at, updated_at: at })
    const stages = await clearStagesOf(tx, id)
    const ended = await endTestsOf(tx, id, { at, reason: `${partner.name} was removed in Configure.` })
    await recordAudit(tx, {
      actor,
      act: 'assessment-partner.removed',
      subject: { kind: 'assessment-partner', id },
      at,
      detail: { name: partner.name, stages, ended },
    })
    return { stages, ended }
  })
}

const urlFields = {
  listTestsUrl: 'The address for the list of tests',
  sendTestUrl: 'The address for sending a test',
  testStatusUrl: 'The address for the status of a test',
  responseErrorUrl: 'The address for errors in answers',
} as const

async function checkSettings(core: CoreContext, settings: PartnerSettings): Promise<void> {
  for (const [field, label] of Object.entries(urlFields)) {
    const text = settings[field as keyof typeof urlFields]
    await checkCalledUrl(core, text, { role: 'partner', field, label })
    const { username, password, hash } = new URL(text)
    if (username || password)
      throw refused('url-login', `${label} carries a login. Leave it out: the key is sent with every call.`, field)
    if (hash) throw refused('url-hash', `${label} has a part behind #, which is never sent. Leave it out.`, field)
  }
  const { key } = settings
  if (key === undefined) return
  if (key.length > keyLengthAtMost)
    throw refused('key-length', `The key has ${key.length} characters; a partner's key has ${keyLengthAtMost} at most.`, 'key')
  if (key.trim() !== key) throw refused('key-blank', 'The key begins or ends with a blank. Copy it again.', 'key')
  if (key.includes(':')) throw refused('key-colon', 'The key holds a colon, which ends a user name in Basic auth.', 'key')
}

async function requireFreeName(tx: CoreDb, name: string, exceptId?: number): Promise<void> {
  const other = await findPartnerNamed(tx, name)
  if (other && other.id !== exceptId) throw refused('name-taken', `There is a partner named ${name} already.`, 'name')
}

function columnsOf(settings: PartnerSettings) {
  return {
    name: settings.name,
    list_tests_url: settings.listTestsUrl,
    send_test_url: settings.sendTestUrl,
    test_status_url: settings.testStatusUrl,
    response_error_url: settings.responseErrorUrl,
    mode: settings.mode,
  }
}

/** What the audit row may say: no key. */
function shown({ key: _key, ...rest }: PartnerSettings) {
  return rest
}
