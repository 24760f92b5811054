import { hashToken, inTransaction, randomToken } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import { addOperations, insertKey, lockKey, operationsOf, removeOperations, updateKey } from './api-keys.store.ts'

export const shortIdLength = 8

/** A key is eight letters that find its row and 256 bits that prove it, as one text that is shown once. */
function newKey(): { key: string; shortId: string; keyHash: string; endsIn: string } {
  const shortId = randomToken(9)
    .replace(/[^A-Za-z0-9]/g, 'x')
    .slice(0, shortIdLength)
  const key = `${shortId}${randomToken(32).replace(/[-_]/g, 'k')}`
  return { key, shortId, keyHash: hashToken(key), endsIn: key.slice(-4) }
}

/** Which face a key opens. */
export type ApiType = 'harvest' | 'job_board' | 'candidate_ingestion'

export interface NewApiKey {
  readonly type: ApiType
  readonly partner: string | null
  readonly description: string
  /** Operation ids of the contract. */
  readonly operations: readonly string[]
}

/** Makes a key; the text in the answer is the only time that it can be read. */
export async function createApiKey(core: CoreContext, actor: Actor, given: NewApiKey): Promise<{ id: number; key: string }> {
  return inTransaction(core.db, (tx) => insertNewKey(tx, core, actor, given))
}

async function insertNewKey(
  tx: CoreDb,
  core: CoreContext,
  actor: Actor,
  given: NewApiKey & { rotatedFromId?: number; rateLimit?: number },
): Promise<{ id: number; key: string }> {
  const { key, shortId, keyHash, endsIn } = newKey()
  const at = core.clock.now()
  const id = await insertKey(tx, {
    api_type: given.type,
    partner: given.partner,
    description: given.description,
    short_id: shortId,
    key_hash: keyHash,
    ends_in: endsIn,
    ...(given.rateLimit ? { rate_limit: given.rateLimit } : {}),
    created_by: actor.userId,
    created_at: at,
    rotated_from_id: given.rotatedFromId ?? null,
  })
  await addOperations(tx, id, given.operations)
  await recordAudit(tx, {
    actor,
    act: 'api-key.created',
    subject: { kind: 'api-key', id },
    at,
    detail: { description: given.description, partner: given.partner, permissions: given.operations.length },
  })
  return { id, key }
}

/** Replaces the key's permissions; the next call sees the change. */
export async function setKeyOperations(
  core: CoreContext,
  actor: Actor,
  change: { keyId: number; operations: readonly string[] },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    await requireLive(tx, change.keyId)
    const before = await operationsOf(tx, change.keyId)
    const added = change.operations.filter((operation) => !before.includes(operation))
    const removed = before.filter((operation) => !change.operations.includes(operation))
    await addOperations(tx, change.keyId, added)
    await removeOperations(tx, change.keyId, removed)
    await recordAudit(tx, {
      actor,
      act: 'api-key.permissions',
      subject: { kind: 'api-key', id: change.keyId },
      at: core.clock.now(),
      detail: { added, removed },
    })
  })
}

export async function setKeyLimit(core: CoreContext, actor: Actor, change: { keyId: number; rateLimit: number }): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    const before = await requireLive(tx, change.keyId)
    await updateKey(tx, change.keyId, { rate_limit: change.rateLimit })
    await recordAudit(tx, {
      actor,
      act: 'api-key.limit',
      subject: { kind: 'api-key', id: change.keyId },
      at: core.clock.now(),
      detail: { from: before.rate_limit, to: change.rateLimit },
    })
  })
}

/** A new key with the old one's permissions, and the old one revoked: one transaction, so there is never none and never both. */
export async function rotateApiKey(core: CoreContext, actor: Actor, keyId: number): Promise<{ id: number; key: string }> {
  return inTransaction(core.db, async (tx) => {
    const old = await requireLive(tx, keyId)
    const operations = await operationsOf(tx, keyId)
    await updateKey(tx, keyId, { revoked_at: core.clock.now() })
    return insertNewKey(tx, core, actor, {
      type: old.api_type,
      partner: old.partner,
      description: old.description,
      operations,
      rotatedFromId: keyId,
      rateLimit: old.rate_limit,
    })
  })
}

export async function revokeApiKey(core: CoreContext, actor: Actor, keyId: number): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    await requireLive(tx, keyId)
    await updateKey(tx, keyId, { revoked_at: core.clock.now() })
    await recordAudit(tx, { actor, act: 'api-key.revoked', subject: { kind: 'api-key', id: keyId }, at: core.clock.now() })
  })
}

async function requireLive(tx: CoreDb, keyId: number) {
  const row = await lockKey(tx, keyId)
  if (!row) throw notFound('API key', keyId)
  if (row.revoked_at) throw conflict('revoked', `The key ${row.description} is revoked.`)
  return row
}
