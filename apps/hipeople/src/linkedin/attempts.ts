import { hashToken, inTransaction, randomToken, sameText } from '@orangery/app-kit'
import { keyedHash } from '../hashes.ts'
import { after, type House, minute } from '../house.ts'
import { dropAttempts, insertAttempt, takeAttempt } from './linkedin.store.ts'

/** Long enough to find a password and a second factor. */
export const attemptMs = 15 * minute

const bound = (hash: string) => `hipeople.linkedin_attempts.token:${hash}`

/** Begins a sign-in of one referee in one browser, and ends one that was under way. Answers the `state` that goes to LinkedIn. */
export async function beginAttempt(house: House, given: { refereeId: number; token: string; browser: string }): Promise<string> {
  const random = randomToken(24)
  const hash = hashToken(random)
  const now = house.clock.now()
  await inTransaction(house.db, async (tx) => {
    await dropAttempts(tx, { refereeId: given.refereeId, now })
    await insertAttempt(tx, {
      state_hash: hash,
      referee_id: given.refereeId,
      token_sealed: house.secrets.seal(given.token, bound(hash)),
      expires_at: after(now, attemptMs),
    })
  })
  return `${random}.${signatureOf(house, random, given.browser)}`
}

/** `foreign`: not made here, or begun in another browser; then the attempt stays. `over`: used, too old, or replaced by a newer one. */
export type TakenAttempt =
  | { readonly kind: 'foreign' | 'over' }
  | { readonly kind: 'taken'; readonly refereeId: number; readonly token: string }

/** Uses a `state` up. */
export async function takeState(house: House, given: { state: string; browser: string | undefined }): Promise<TakenAttempt> {
  const [, random, signature] = /^([A-Za-z0-9_-]{32})\.([0-9a-f]{64})$/.exec(given.state) ?? []
  if (!random || !signature || !given.browser || !sameText(signature, signatureOf(house, random, given.browser)))
    return { kind: 'foreign' }
  const row = await takeAttempt(house.db, hashToken(random))
  if (!row || row.expires_at <= house.clock.now()) return { kind: 'over' }
  return { kind: 'taken', refereeId: row.referee_id, token: house.secrets.open(row.token_sealed, bound(row.state_hash)) }
}

function signatureOf(house: House, random: string, browser: string): string {
  return keyedHash(house, 'linkedin-state', `${random}\n${browser}`)
}
