import { hashToken, inTransaction } from '@orangery/platform'
import { recordAudit } from '../audit.store.ts'
import { type AccountsContext, sessionNow } from '../context.ts'
import { LinkGoneError, signInFailed, WeakPasswordError, WrongPasswordError } from '../errors.ts'
import { countTry, forgiveTry, limitsOf } from '../limits/limits.ts'
import { readLink, useLink, voidLinks } from '../links/links.store.ts'
import { checkNewPassword, hashPassword, passwordMatches } from '../passwords.ts'
import { findAccountByEmail, readAccount, setPasswordHash, updateProfileRow } from '../people/people.store.ts'
import { deleteSessionsOf } from './sessions.store.ts'
import { startSession } from './sessions.ts'

/** Answers the new session's token. Throws the same 401 for every reason, after the same work; 429 when tries are used up. */
export async function signInByPassword(
  context: AccountsContext,
  given: { email: string; password: string; source: string },
): Promise<string> {
  const { db } = context
  const at = sessionNow(context)
  const limits = limitsOf('sign-in', given)
  await countTry(db, limits, at)
  const account = await findAccountByEmail(db, given.email)
  const usable = account && !account.disabledAt ? account.passwordHash : null
  const matches = await passwordMatches(usable, given.password)
  if (!account || !matches) {
    const audit = {
      action: 'sign-in-failed',
      actorId: null,
      subjectId: account?.id ?? null,
      source: given.source,
      at: context.clock.now(),
    }
    await recordAudit(db, audit)
    throw signInFailed()
  }
  await forgiveTry(db, limits)
  return inTransaction(db, async (tx) => {
    await recordAudit(tx, {
      action: 'signed-in',
      actorId: account.id,
      subjectId: account.id,
      source: given.source,
      at: context.clock.now(),
    })
    return startSession(tx, { accountId: account.id, source: given.source, at })
  })
}

/**
 * Uses a one-time link up and answers the new session's token. A reset must bring the new password and ends every other session.
 * Throws LinkGoneError, WeakPasswordError (the link stays usable then).
 */
export async function signInByLink(
  context: AccountsContext,
  given: { token: string; password?: string; timeZone?: string; source: string },
): Promise<string> {
  const { db, clock } = context
  const limits = limitsOf('link', given)
  await countTry(db, limits, sessionNow(context))
  const tokenHash = hashToken(given.token)
  const link = await readLink(db, tokenHash, clock.now())
  if (!link) throw new LinkGoneError()
  if (link.kind === 'reset' && given.password === undefined) throw new WeakPasswordError('Is required')
  if (given.password !== undefined) checkNewPassword(given.password, link.email)
  const passwordHash = given.password === undefined ? undefined : await hashPassword(given.password)
  const session = await inTransaction(db, async (tx) => {
    if (!(await useLink(tx, tokenHash, clock.now()))) throw new LinkGoneError()
    if (passwordHash) await setPasswordHash(tx, link.accountId, passwordHash)
    if (link.kind === 'reset') {
      await deleteSessionsOf(tx, link.accountId)
      await voidLinks(tx, link.accountId, ['start', 'invitation', 'reset'])
    }
    if (!link.timeZone && given.timeZone) await updateProfileRow(tx, link.accountId, { timeZone: given.timeZone })
    const detail = { kind: link.kind, passwordSet: passwordHash !== undefined }
    const audit = {
      action: 'link-used',
      actorId: link.accountId,
      subjectId: link.accountId,
      detail,
      source: given.source,
      at: clock.now(),
    }
    await recordAudit(tx, audit)
    return startSession(tx, { accountId: link.accountId, source: given.source, at: sessionNow(context) })
  })
  await forgiveTry(db, limits)
  return session
}

/** Whoever has a password must give it; the other sessions end. Throws WrongPasswordError, WeakPasswordError. */
export async function changePassword(
  context: AccountsContext,
  change: { accountId: number; password: string; current?: string; keepToken: string; source: string },
): Promise<void> {
  const { db, clock } = context
  const account = await readAccount(db, change.accountId)
  if (!account) throw new WrongPasswordError()
  if (account.passwordHash) {
    const limits = limitsOf('password', { email: account.email, source: change.source })
    await countTry(db, limits, sessionNow(context))
    if (!(await passwordMatches(account.passwordHash, change.current ?? ''))) throw new WrongPasswordError()
    await forgiveTry(db, limits)
  }
  checkNewPassword(change.password, account.email)
  const passwordHash = await hashPassword(change.password)
  await inTransaction(db, async (tx) => {
    await setPasswordHash(tx, account.id, passwordHash)
    await deleteSessionsOf(tx, account.id, hashToken(change.keepToken))
    await voidLinks(tx, account.id, ['start', 'invitation', 'reset'])
    await recordAudit(tx, {
      action: 'password-set',
      actorId: account.id,
      subjectId: account.id,
      source: change.source,
      at: clock.now(),
    })
  })
}
