import { hashToken, sameText } from '@orangery/platform'
import type { CoreContext } from '../context.ts'
import { useKey } from './api-keys.store.ts'
import { type ApiType, shortIdLength } from './api-keys.ts'
import type { LastUsed } from './last-used.ts'

const windowMs = 10_000

/** Where a key's budget stands after this call. `resetAt` is the end of the present ten-second window. */
export interface Budget {
  readonly limit: number
  readonly remaining: number
  readonly resetAt: Date
  /** Whole seconds, at least 1. */
  readonly retryAfter: number
  readonly exceeded: boolean
}

export type KeyCheck =
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'limited' | 'not-granted' | 'granted'; readonly keyId: number; readonly budget: Budget }

/**
 * Proves a key, counts the call and says whether it may make it. The order is the contract's: an unknown key learns nothing, an
 * exhausted one is told when to come back, and only then the permission speaks.
 */
export async function checkKey(
  core: CoreContext,
  call: { key: string; apiType: ApiType; operation: string; lastUsed: LastUsed },
): Promise<KeyCheck> {
  const now = core.clock.now()
  const windowStart = new Date(Math.floor(now.getTime() / windowMs) * windowMs)
  const keyHash = hashToken(call.key)
  const use = await useKey(core.db, { shortId: call.key.slice(0, shortIdLength), keyHash, operation: call.operation, windowStart })
  if (!use || !sameText(use.key_hash, keyHash) || use.revoked || use.calls === null || use.api_type !== call.apiType)
    return { outcome: 'unknown' }
  const resetAt = new Date(windowStart.getTime() + windowMs)
  const budget: Budget = {
    limit: use.rate_limit,
    remaining: Math.max(0, use.rate_limit - use.calls),
    resetAt,
    retryAfter: Math.max(1, Math.ceil((resetAt.getTime() - now.getTime()) / 1000)),
    exceeded: use.calls > use.rate_limit,
  }
  if (budget.exceeded) return { outcome: 'limited', keyId: use.id, budget }
  // Permissions are Harvest's: a key of another type opens the whole of its face.
  if (!use.granted && call.apiType === 'harvest') return { outcome: 'not-granted', keyId: use.id, budget }
  call.lastUsed.note(use.id, call.operation, now)
  return { outcome: 'granted', keyId: use.id, budget }
}
