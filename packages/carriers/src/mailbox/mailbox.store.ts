import type { Db } from '@orangery/platform'
import { sql } from 'kysely'
import { carriersTables } from '../schema.ts'

export interface NewMailboxMessage {
  direction: 'out' | 'in'
  messageId: number | null
  deliveryKey: string
  sender: string
  recipient: string
  replyTo: string | null
  returnPath: string | null
  subject: string
  text: string
  html: string | null
  headers: Record<string, string>
  at: Date
}

export async function insertMailboxMessage(tx: Db, message: NewMailboxMessage): Promise<void> {
  await carriersTables(tx)
    .insertInto('mailbox')
    .values({
      direction: message.direction,
      message_id: message.messageId,
      delivery_key: message.deliveryKey,
      sender: message.sender,
      recipient: message.recipient,
      reply_to: message.replyTo,
      return_path: message.returnPath,
      subject: message.subject,
      text: message.text,
      html: message.html,
      headers: JSON.stringify(message.headers),
      at: message.at,
    })
    .onConflict((conflict) => conflict.column('delivery_key').doNothing())
    .execute()
}

/** One page, newest first, with the last notice about each message that the suite sent. */
export async function listMailboxRows(db: Db, page: { pattern: string | undefined; before: number | undefined; limit: number }) {
  let query = carriersTables(db)
    .selectFrom('mailbox')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('notices')
          .select(['notices.kind', 'notices.severity'])
          .whereRef('notices.message_id', '=', 'mailbox.message_id')
          .orderBy('notices.id', 'desc')
          .limit(1)
          .as('last_notice'),
      (join) => join.on('mailbox.direction', '=', 'out'),
    )
    .select([
      'mailbox.id',
      'mailbox.direction',
      'mailbox.sender',
      'mailbox.recipient',
      'mailbox.subject',
      sql<string>`left(mailbox.text, 200)`.as('preview'),
      'mailbox.at',
      'last_notice.kind',
      'last_notice.severity',
    ])
    .orderBy('mailbox.id', 'desc')
    .limit(page.limit)
  if (page.before !== undefined) query = query.where('mailbox.id', '<', page.before)
  const pattern = page.pattern
  if (pattern !== undefined) {
    query = query.where((eb) =>
      eb.or((['sender', 'recipient', 'subject', 'text'] as const).map((column) => eb(`mailbox.${column}`, 'ilike', pattern))),
    )
  }
  return query.execute()
}

export async function readMailboxRow(db: Db, id: number) {
  const tables = carriersTables(db)
  const row = await tables
    .selectFrom('mailbox')
    .leftJoin('messages', 'messages.id', 'mailbox.message_id')
    .selectAll('mailbox')
    .select(['messages.about_app', 'messages.about_ref'])
    .where('mailbox.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const notice =
    row.direction === 'out' && row.message_id !== null
      ? await tables
          .selectFrom('notices')
          .select(['kind', 'severity'])
          .where('message_id', '=', row.message_id)
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst()
      : undefined
  return { ...row, kind: notice?.kind ?? null, severity: notice?.severity ?? null }
}
