import type { Db } from '@orangery/platform'
import type { Selectable } from 'kysely'
import { carriersTables, type TextsTable } from '../schema.ts'

export type TextRow = Selectable<TextsTable>
export interface About {
  readonly app: string
  readonly ref: string
}

/** Undefined when the key was used before. */
export async function insertText(
  tx: Db,
  text: {
    idempotencyKey: string
    number: string
    sealedBody: string
    segments: number
    about: About | undefined
    goodUntil: Date | undefined
    at: Date
  },
): Promise<number | undefined> {
  const row = await carriersTables(tx)
    .insertInto('texts')
    .values({
      idempotency_key: text.idempotencyKey,
      number: text.number,
      sealed_body: text.sealedBody,
      segments: text.segments,
      about_app: text.about?.app ?? null,
      about_ref: text.about?.ref ?? null,
      good_until: text.goodUntil ?? null,
      created_at: text.at,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function findTextByKey(tx: Db, idempotencyKey: string): Promise<number | undefined> {
  const row = await carriersTables(tx)
    .selectFrom('texts')
    .select('id')
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  return row?.id
}

export async function readText(db: Db, id: number): Promise<TextRow | undefined> {
  return carriersTables(db).selectFrom('texts').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Taken by the carrier: the body has left the house and is not kept. A receipt may have said so before the call returned. */
export async function markTextSent(tx: Db, id: number, sent: { at: Date; providerId: string }): Promise<void> {
  await carriersTables(tx)
    .updateTable('texts')
    .set({ state: 'sent', sent_at: sent.at, provider_id: sent.providerId, sealed_body: null, last_error: null })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
}

/** True when this ended the message; one that has ended stays as it is. */
export async function settleText(
  tx: Db,
  id: number,
  end: { state: 'delivered' | 'failed' | 'refused'; reason: string | null },
): Promise<boolean> {
  const row = await carriersTables(tx)
    .updateTable('texts')
    .set({ state: end.state, sealed_body: null, last_error: end.reason })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'sent'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function noteTextError(db: Db, id: number, reason: string): Promise<void> {
  await carriersTables(db)
    .updateTable('texts')
    .set({ last_error: reason })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
}

/** Ids of SMS about something, newest first. */
export async function listTextsAbout(db: Db, about: About): Promise<number[]> {
  const rows = await carriersTables(db)
    .selectFrom('texts')
    .select('id')
    .where('about_app', '=', about.app)
    .where('about_ref', '=', about.ref)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => row.id)
}

/** The newest SMS to a number about each thing, newest first: an SMS does not say which one it answers. */
export async function latestTextsTo(tx: Db, number: string): Promise<{ id: number }[]> {
  const rows = await carriersTables(tx)
    .selectFrom('texts')
    .select((eb) => eb.fn.max('id').as('id'))
    .where('number', '=', number)
    .where('state', 'in', ['sent', 'delivered'])
    .groupBy(['about_app', 'about_ref'])
    .execute()
  return rows.sort((a, b) => b.id - a.id)
}
