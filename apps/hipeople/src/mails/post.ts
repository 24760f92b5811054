import { formatAddress } from '@orangery/carriers'
import type { HiDb, House } from '../house.ts'
import { type Letter, oneLine } from './letter.ts'

/** What a mail is about, so that bounces and replies find their way back. */
export type About = `request:${number}` | `referee:${number}` | `account:${number}` | `recruiter:${number}`

/** Hands an SMS to the carrier in the caller's transaction, as `post` does with a letter. */
export async function postSms(
  tx: HiDb,
  house: House,
  sms: { to: string; text: string; goodUntil: Date; about: About; key: string },
): Promise<void> {
  await house.sms.send(tx, {
    to: sms.to,
    text: sms.text,
    goodUntil: sms.goodUntil,
    about: { app: house.id, ref: sms.about },
    idempotencyKey: `${house.id}:${sms.key}`,
  })
}

/** Takes back and removes what was sent about somebody who is erased, from the outbox and from the demo's mailbox and phone. */
export async function forgetPosts(tx: HiDb, house: House, about: About): Promise<void> {
  await house.forgetMessages(tx, { app: house.id, ref: about })
}

/** Hands a letter to the carrier in the caller's transaction. The key comes from the cause: a second call sends nothing. */
export async function post(
  tx: HiDb,
  house: House,
  mail: { to: { name: string; address: string }; letter: Letter; about: About; key: string },
): Promise<void> {
  const { subject, text, html } = mail.letter
  await house.mail.send(tx, {
    to: formatAddress({ name: oneLine(mail.to.name), address: mail.to.address }),
    subject,
    text,
    html,
    about: { app: house.id, ref: mail.about },
    idempotencyKey: `${house.id}:${mail.key}`,
  })
}
