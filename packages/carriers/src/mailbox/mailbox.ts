import { type Db, DomainError } from '@orangery/platform'
import { listMailboxRows, readMailboxRow } from './mailbox.store.ts'

export type MailOutcome = 'sent' | 'hard-bounce' | 'soft-bounce' | 'replied' | 'out-of-office'

export interface MailboxEntry {
  id: number
  direction: 'out' | 'in'
  from: string
  to: string
  subject: string
  preview: string
  outcome: MailOutcome
  at: Date
}

export interface MailboxMessage extends MailboxEntry {
  messageId: number | null
  replyTo: string | null
  returnPath: string | null
  text: string
  html: string | null
  headers: Record<string, string>
  about: { app: string; ref: string } | null
}

export class MailboxMessageMissingError extends DomainError {
  override name = 'MailboxMessageMissingError'
  constructor(id: number) {
    super('mailbox-message-missing', `There is no message ${id} in the mailbox`, { kind: 'not-found' })
  }
}

/** What the Mailbox page shows of demo and test. */
export interface Mailbox {
  /** Newest first; `before` is the id that the page before ended with. */
  list(options?: { search?: string; before?: number; limit?: number }): Promise<{ rows: MailboxEntry[]; next: number | null }>
  /** Throws MailboxMessageMissingError. */
  read(id: number): Promise<MailboxMessage>
}

export function createMailbox(db: Db): Mailbox {
  return {
    async list({ search, before, limit = 50 } = {}) {
      const pattern = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : undefined
      const rows = await listMailboxRows(db, { pattern, before, limit: limit + 1 })
      const page = rows.slice(0, limit).map(({ sender, recipient, kind, severity, preview, ...row }) => ({
        ...row,
        from: sender,
        to: recipient,
        preview: preview.replace(/\s+/g, ' ').trim(),
        outcome: outcomeOf(kind, severity),
      }))
      return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
    async read(id) {
      const row = await readMailboxRow(db, id)
      if (!row) throw new MailboxMessageMissingError(id)
      return {
        id: row.id,
        direction: row.direction,
        messageId: row.message_id,
        from: row.sender,
        to: row.recipient,
        replyTo: row.reply_to,
        returnPath: row.return_path,
        subject: row.subject,
        preview: row.text.slice(0, 200),
        text: row.text,
        html: row.html,
        headers: row.headers,
        outcome: outcomeOf(row.kind, row.severity),
        about: row.about_app === null ? null : { app: row.about_app, ref: row.about_ref ?? '' },
        at: row.at,
      }
    },
  }
}

function outcomeOf(kind: string | null, severity: string | null): MailOutcome {
  if (kind === 'bounce') return severity === 'soft' ? 'soft-bounce' : 'hard-bounce'
  return kind === 'reply' ? 'replied' : kind === 'out-of-office' ? 'out-of-office' : 'sent'
}
