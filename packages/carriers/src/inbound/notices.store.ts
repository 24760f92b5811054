import type { Db } from '@orangery/platform'
import { carriersTables } from '../schema.ts'

export interface NewNotice {
  fingerprint: string
  kind: 'bounce' | 'out-of-office' | 'reply'
  severity: 'hard' | 'soft' | null
  messageId: number
  sender: string
  subject: string
  text: string
  detail: string | null
  at: Date
}

/** Undefined when this very message came before. */
export async function insertNotice(tx: Db, notice: NewNotice): Promise<number | undefined> {
  const row = await carriersTables(tx)
    .insertInto('notices')
    .values({
      fingerprint: notice.fingerprint,
      kind: notice.kind,
      severity: notice.severity,
      message_id: notice.messageId,
      sender: notice.sender,
      subject: notice.subject,
      text: notice.text,
      detail: notice.detail,
      received_at: notice.at,
    })
    .onConflict((conflict) => conflict.column('fingerprint').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function readNotice(db: Db, id: number) {
  return carriersTables(db)
    .selectFrom('notices')
    .innerJoin('messages', 'messages.id', 'notices.message_id')
    .selectAll('notices')
    .select(['messages.about_app', 'messages.about_ref', 'messages.recipient_address'])
    .where('notices.id', '=', id)
    .executeTakeFirst()
}

export async function lastNotice(db: Db, messageId: number) {
  return carriersTables(db)
    .selectFrom('notices')
    .select(['kind', 'severity', 'detail', 'received_at as at'])
    .where('message_id', '=', messageId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
