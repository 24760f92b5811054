import { inTransaction, signLink } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { notFound, refused } from '../errors.ts'
import { fullName } from '../people/index.ts'
import { findAddress, insertAddress, markVerified } from './email-addresses.store.ts'
import { findUserByEmail, lockUser, lockUsers, type UserRow } from './users.store.ts'

const sevenDays = 7 * 24 * 3_600_000

export interface AddedAddress {
  readonly id: number
  readonly email: string
  readonly verified: boolean
  /** unchanged: nothing was done, since it is verified or no mail was wanted. */
  readonly outcome: 'added' | 'mailed-again' | 'unchanged'
}

/** One more address of a user. A known one that waits to be verified is mailed again when that is wanted. */
export async function addEmailAddress(
  core: CoreContext,
  actor: Actor,
  given: { userId: number; email: string; verify: boolean },
): Promise<AddedAddress> {
  return inTransaction(core.db, async (tx) => {
    await lockUsers(tx)
    const user = await lockUser(tx, given.userId)
    if (!user) throw notFound('user', given.userId)
    const holder = await findUserByEmail(tx, given.email)
    if (holder && holder.id !== user.id)
      throw refused('email-taken', `${given.email} is the address of ${fullName(holder)} already.`, 'email')
    if (user.primary_email.toLowerCase() === given.email.toLowerCase())
      return { id: user.id, email: user.primary_email, verified: true, outcome: 'unchanged' }
    const known = await findAddress(tx, user.id, given.email)
    if (known && (known.verified_at || !given.verify))
      return { id: known.id, email: known.email, verified: known.verified_at !== null, outcome: 'unchanged' }
    const id = known?.id ?? (await insertAddress(tx, { user_id: user.id, email: given.email }))
    if (given.verify) await mailLink(core, tx, { user, id, email: given.email })
    if (!known)
      await recordAudit(tx, {
        actor,
        act: 'user.address-added',
        subject: { kind: 'user', id: user.id },
        at: core.clock.now(),
        detail: { id },
      })
    return { id, email: given.email, verified: false, outcome: known ? 'mailed-again' : 'added' }
  })
}

async function mailLink(core: CoreContext, tx: CoreDb, { user, id, email }: { user: UserRow; id: number; email: string }) {
  const now = core.clock.now()
  const link = core.publicUrl + signLink(core.linkKey, `/verify-address/${id}`, new Date(now.getTime() + sevenDays))
  await core.mail.send(tx, {
    to: email,
    subject: 'Please confirm your e-mail address',
    text: `Hello ${user.first_name},\n\nthis address was added to your user in Recruiting. Follow the link to confirm that it is yours. It works for seven days.\n\n${link}\n\nIf you know nothing of this, you need not do anything.`,
    about: { app: 'recruiting', ref: `user:${user.id}` },
    idempotencyKey: `recruiting:verify-address:${id}:${now.getTime()}`,
  })
}

/** Whoever followed the signed link has the address. Answers it; verifying twice is as once. */
export async function verifyAddress(core: CoreContext, id: number): Promise<string> {
  const email = await markVerified(core.db, id, core.clock.now())
  if (email === undefined) throw notFound('e-mail address', id)
  return email
}
