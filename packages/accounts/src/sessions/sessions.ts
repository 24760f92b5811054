import { type Db, hashToken, randomToken } from '@orangery/platform'
import type { Principal } from '../principal.ts'
import { insertSession, readSession, touchSession } from './sessions.store.ts'

const day = 86_400_000
/** A session ends after two weeks without a request, and after 90 days in any case. */
export const idleMs = 14 * day
const longestMs = 90 * day
const touchEveryMs = 60_000

/** Answers the token for the cookie; only its hash is kept. */
export async function startSession(tx: Db, session: { accountId: number; source: string; at: Date }): Promise<string> {
  const token = randomToken(32)
  await insertSession(tx, { ...session, tokenHash: hashToken(token), expiresAt: new Date(session.at.getTime() + idleMs) })
  return token
}

/** The principal behind a cookie's token. `renewed` is true when the session was prolonged and the cookie should be, too. */
export async function principalOf(
  db: Db,
  token: string,
  at: Date,
): Promise<{ principal: Principal; renewed: boolean } | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined
  const tokenHash = hashToken(token)
  const row = await readSession(db, tokenHash, at)
  if (!row) return undefined
  const { createdAt, seenAt, ...principal } = row
  const renewed = at.getTime() - seenAt.getTime() >= touchEveryMs
  if (renewed) {
    const expiresAt = new Date(Math.min(at.getTime() + idleMs, createdAt.getTime() + longestMs))
    await touchSession(db, tokenHash, { at, expiresAt })
  }
  return { principal: { ...principal, timeZone: principal.timeZone || 'UTC', zoneUnknown: !principal.timeZone }, renewed }
}
