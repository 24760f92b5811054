import { inTransaction, type Member } from '@orangery/app-kit'
import { DateTime } from 'luxon'
import type { House } from '../house.ts'
import { digestLetter } from '../mails/member-mails.ts'
import { post } from '../mails/post.ts'
import { readSettings } from '../settings/settings.store.ts'
import { accountsWithDigest, markDigestSent, waitingDigestItems } from './digest.store.ts'

/** Sends the daily digests whose hour has come in the member's own zone. Runs every hour; what was sent is marked, so twice is once. */
export async function sendDueDigests(house: House): Promise<void> {
  const { digestHour } = await readSettings(house.db)
  const now = house.clock.now()
  const members = await house.members()
  for (const accountId of await accountsWithDigest(house.db)) {
    const member = members.find((one) => one.accountId === accountId)
    if (!member || localHour(now, member) === digestHour) await sendDigest(house, accountId, member)
  }
}

async function sendDigest(house: House, accountId: number, member: Member | undefined): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const items = await waitingDigestItems(tx, accountId)
    if (items.length === 0) return
    await markDigestSent(
      tx,
      items.map(({ id }) => id),
      house.clock.now(),
    )
    // Who has no role in HiPeople any more is told nothing; the items end here.
    if (!member) return
    await post(tx, house, {
      to: { name: member.name, address: member.email },
      letter: digestLetter({ name: member.name, lines: items.map(({ text }) => text), url: `${house.publicUrl}/hipeople/roles` }),
      about: `account:${accountId}`,
      key: `digest:${accountId}:${items.at(-1)?.id}`,
    })
  })
}

function localHour(at: Date, member: Member): number {
  const local = DateTime.fromJSDate(at, { zone: member.timeZone })
  return (local.isValid ? local : DateTime.fromJSDate(at, { zone: 'UTC' })).hour
}
