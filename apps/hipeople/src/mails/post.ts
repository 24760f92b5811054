import { formatAddress } from '@orangery/carriers'
import type { HiDb, House } from '../house.ts'
import { type Letter, oneLine } from './letter.ts'

/** What a mail is about, so that bounces and replies find their way back. */
export type About = `request:${number}` | `referee:${number}` | `account:${number}` | `recruiter:${number}`

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
