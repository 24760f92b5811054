import type { Db } from '@orangery/platform'
import { hashToken } from '@orangery/platform'
import type { AccountsContext } from './context.ts'
import { linkUrl, makeLink } from './links/links.ts'

interface Addressee {
  accountId: number
  email: string
  name: string
}

/** Link and mail in the caller's transaction. The key is the link's, so one link is mailed once. */
export async function mailInvitation(
  context: AccountsContext,
  tx: Db,
  to: Addressee & { invitedBy: string | null },
): Promise<void> {
  const organization = await context.organization()
  const token = await makeLink(tx, { accountId: to.accountId, kind: 'invitation', at: context.clock.now() })
  const text = [
    `Hello ${to.name},`,
    '',
    `${to.invitedBy ?? 'An administrator'} invites you to the recruiting suite of ${organization}. Open this link to begin; it works once, within 7 days:`,
    '',
    linkUrl(context.config.publicUrl, token),
    '',
    'If you did not expect this, you need not do anything.',
  ]
  await send(context, tx, { to, kind: 'invitation', token, subject: `Your invitation to ${organization}`, text: text.join('\n') })
}

export async function mailReset(context: AccountsContext, tx: Db, to: Addressee): Promise<void> {
  const token = await makeLink(tx, { accountId: to.accountId, kind: 'reset', at: context.clock.now() })
  const text = [
    `Hello ${to.name},`,
    '',
    'Somebody, probably you, asked to set a new password. Open this link to do so; it works once, within an hour:',
    '',
    linkUrl(context.config.publicUrl, token),
    '',
    'If it was not you, you need not do anything: your password stays as it is.',
  ]
  await send(context, tx, { to, kind: 'reset', token, subject: 'Set a new password', text: text.join('\n') })
}

async function send(
  context: AccountsContext,
  tx: Db,
  mail: { to: Addressee; kind: string; token: string; subject: string; text: string },
): Promise<void> {
  const { to } = mail
  await context.mail.send(tx, {
    to: `"${to.name.replace(/["\\\r\n]/g, ' ')}" <${to.email}>`,
    subject: mail.subject.replace(/[\r\n]+/g, ' '),
    text: mail.text,
    about: { app: 'accounts', ref: `${mail.kind}:${to.accountId}` },
    idempotencyKey: `accounts.${mail.kind}:${hashToken(mail.token)}`,
  })
}
