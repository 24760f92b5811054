import type { Db } from '@orangery/platform'
import { carriersTables } from '../schema.ts'

export interface NewMessage {
  idempotencyKey: string
  sender: string
  recipient: string
  recipientAddress: string
  replyTo: string
  subject: string
  headers: Record<string, string>
  sealedBody: string
  about: { app: string; ref: string } | undefined
  at: Date
}

export interface StoredMessage {
  id: number
  idempotencyKey: string
  sender: string
  recipient: string
  recipientAddress: string
  replyTo: string
  subject: string
  headers: Record<string, string>
  sealedBody: string | null
  about: { app: string; ref: string } | null
  state: 'queued' | 'sent' | 'failed'
  lastError: string | null
  createdAt: Date
  sentAt: Date | null
}

/** Undefined when the key was used before. */
export async function insertMessage(tx: Db, message: NewMessage): Promise<number | undefined> {
  const row = await carriersTables(tx)
    .insertInto('messages')
    .values({
      idempotency_key: message.idempotencyKey,
      sender: message.sender,
      recipient: message.recipient,
      recipient_address: message.recipientAddress,
      reply_to: message.replyTo,
      subject: message.subject,
      headers: JSON.stringify(message.headers),
      sealed_body: message.sealedBody,
      about_app: message.about?.app ?? null,
      about_ref: message.about?.ref ?? null,
      created_at: message.at,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function findMessageByKey(tx: Db, idempotencyKey: string): Promise<number | undefined> {
  const row = await carriersTables(tx)
    .selectFrom('messages')
    .select('id')
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  return row?.id
}

export async function setReplyTo(tx: Db, id: number, replyTo: string): Promise<void> {
  await carriersTables(tx).updateTable('messages').set({ reply_to: replyTo }).where('id', '=', id).execute()
}

export async function readMessage(db: Db, id: number): Promise<StoredMessage | undefined> {
  const row = await carriersTables(db).selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** The body has left the house and is not kept. */
export async function markSent(tx: Db, id: number, at: Date): Promise<void> {
  await carriersTables(tx)
    .updateTable('messages')
    .set({ state: 'sent', sent_at: at, sealed_body: null, last_error: null })
    .where('id', '=', id)
    .execute()
}

export async function markFailed(tx: Db, id: number, reason: string): Promise<void> {
  await carriersTables(tx)
    .updateTable('messages')
    .set({ state: 'failed', sealed_body: null, last_error: reason })
    .where('id', '=', id)
    .execute()
}

export async function noteSendingError(db: Db, id: number, reason: string): Promise<void> {
  await carriersTables(db)
    .updateTable('messages')
    .set({ last_error: reason })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute()
}

/** Ids of messages about something, newest first. */
export async function listMessagesAbout(db: Db, about: { app: string; ref: string }): Promise<number[]> {
  const rows = await carriersTables(db)
    .selectFrom('messages')
    .select('id')
    .where('about_app', '=', about.app)
    .where('about_ref', '=', about.ref)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => row.id)
}

function fromRow(row: {
  id: number
  idempotency_key: string
  sender: string
  recipient: string
  recipient_address: string
  reply_to: string
  subject: string
  headers: Record<string, string>
  sealed_body: string | null
  about_app: string | null
  about_ref: string | null
  state: 'queued' | 'sent' | 'failed'
  last_error: string | null
  created_at: Date
  sent_at: Date | null
}): StoredMessage {
  return {
    id: row.id,
    idempotencyKey: row.idempotency_key,
    sender: row.sender,
    recipient: row.recipient,
    recipientAddress: row.recipient_address,
    replyTo: row.reply_to,
    subject: row.subject,
    headers: row.headers,
    sealedBody: row.sealed_body,
    about: row.about_app === null ? null : { app: row.about_app, ref: row.about_ref ?? '' },
    state: row.state,
    lastError: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  }
}
