import type { Db } from '@orangery/platform'
import { carriersTables } from '../schema.ts'

export async function insertPhoneMessage(
  tx: Db,
  message: {
    direction: 'out' | 'in'
    textId: number | null
    deliveryKey: string
    number: string
    text: string
    delivered: boolean
    at: Date
  },
): Promise<void> {
  await carriersTables(tx)
    .insertInto('phone')
    .values({
      direction: message.direction,
      text_id: message.textId,
      delivery_key: message.deliveryKey,
      number: message.number,
      text: message.text,
      delivered: message.delivered,
      at: message.at,
    })
    .onConflict((conflict) => conflict.column('delivery_key').doNothing())
    .execute()
}

/** The newest message of each number, newest first. */
export async function listNumbers(db: Db, page: { before: number | undefined; limit: number }) {
  let newest = carriersTables(db)
    .selectFrom('phone')
    .select((eb) => eb.fn.max('id').as('id'))
    .groupBy('number')
    .orderBy('id', 'desc')
    .limit(page.limit)
  if (page.before !== undefined) newest = newest.having((eb) => eb(eb.fn.max('id'), '<', page.before ?? 0))
  return carriersTables(db)
    .selectFrom('phone')
    .leftJoin('unreachable_numbers', 'unreachable_numbers.number', 'phone.number')
    .select([
      'phone.id',
      'phone.number',
      'phone.direction',
      'phone.text',
      'phone.at',
      'unreachable_numbers.at as unreachable_since',
    ])
    .where('phone.id', 'in', newest)
    .orderBy('phone.id', 'desc')
    .execute()
}

/** The newest messages of a number, newest first. */
export async function listPhoneMessages(db: Db, number: string, limit: number) {
  return carriersTables(db)
    .selectFrom('phone')
    .leftJoin('texts', 'texts.id', 'phone.text_id')
    .selectAll('phone')
    .select(['texts.about_app', 'texts.about_ref'])
    .where('phone.number', '=', number)
    .orderBy('phone.id', 'desc')
    .limit(limit)
    .execute()
}

export async function isUnreachable(db: Db, number: string): Promise<boolean> {
  const row = await carriersTables(db)
    .selectFrom('unreachable_numbers')
    .select('at')
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertUnreachable(db: Db, number: string, at: Date): Promise<void> {
  await carriersTables(db)
    .insertInto('unreachable_numbers')
    .values({ number, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deleteUnreachable(db: Db, number: string): Promise<void> {
  await carriersTables(db).deleteFrom('unreachable_numbers').where('number', '=', number).execute()
}
