import { fileURLToPath } from 'node:url'
import { type Db, scopeTo } from '@orangery/platform'
import type { ColumnType, Generated } from 'kysely'

type Stamp = ColumnType<Date, Date, Date>

export interface MessagesTable {
  id: Generated<number>
  idempotency_key: string
  sender: string
  recipient: string
  recipient_address: string
  reply_to: string
  subject: string
  headers: ColumnType<Record<string, string>, string, string>
  sealed_body: string | null
  about_app: string | null
  about_ref: string | null
  state: Generated<'queued' | 'sent' | 'failed'>
  last_error: string | null
  created_at: Stamp
  sent_at: ColumnType<Date | null, Date | null, Date | null>
}

export interface NoticesTable {
  id: Generated<number>
  fingerprint: string
  kind: 'bounce' | 'out-of-office' | 'reply'
  severity: 'hard' | 'soft' | null
  message_id: number
  sender: string
  subject: string
  text: string
  detail: string | null
  received_at: Stamp
}

export interface MailboxTable {
  id: Generated<number>
  direction: 'out' | 'in'
  message_id: number | null
  delivery_key: string
  sender: string
  recipient: string
  reply_to: string | null
  return_path: string | null
  subject: string
  text: string
  html: string | null
  headers: ColumnType<Record<string, string>, string, string>
  at: Stamp
}

export interface TextsTable {
  id: Generated<number>
  idempotency_key: string
  number: string
  sealed_body: string | null
  segments: number
  about_app: string | null
  about_ref: string | null
  state: Generated<'queued' | 'sent' | 'delivered' | 'failed' | 'refused'>
  last_error: string | null
  good_until: ColumnType<Date | null, Date | null, Date | null>
  provider_id: string | null
  created_at: Stamp
  sent_at: ColumnType<Date | null, Date | null, Date | null>
}

export interface TextNoticesTable {
  id: Generated<number>
  fingerprint: string
  kind: 'reply' | 'stop' | 'start' | 'failed'
  text_id: number
  text: string
  received_at: Stamp
}

export interface PhoneTable {
  id: Generated<number>
  direction: 'out' | 'in'
  text_id: number | null
  delivery_key: string
  number: string
  text: string
  delivered: boolean
  at: Stamp
}

export interface CarriersSchema {
  messages: MessagesTable
  notices: NoticesTable
  mailbox: MailboxTable
  texts: TextsTable
  text_notices: TextNoticesTable
  heard_texts: { provider_id: string; at: Stamp }
  opt_outs: { number_hash: string; at: Stamp }
  phone: PhoneTable
  unreachable_numbers: { number: string; at: Stamp }
}

export const carriersMigrations = { schema: 'carriers', directory: fileURLToPath(new URL('../migrations', import.meta.url)) }

/** The caller's connection or transaction, on our tables. */
export function carriersTables(db: Db): Db<CarriersSchema> {
  return scopeTo<CarriersSchema>(db, 'carriers')
}
