import { createHash } from 'node:crypto'
import { type Clock, type Db, inTransaction, type Logger } from '@orangery/platform'
import { defineJob, type Queue } from '@orangery/queue'
import { z } from 'zod'
import { readMessage } from '../mail/messages.store.ts'
import type { ReturnPaths } from '../mail/return-path.ts'
import { insertMailboxMessage } from '../mailbox/mailbox.store.ts'
import { classify } from './classify.ts'
import { insertNotice, readNotice } from './notices.store.ts'

/** Something came back for a message that the suite sent. */
export interface InboundNotice {
  readonly id: number
  readonly kind: 'bounce' | 'out-of-office' | 'reply'
  /** Of a bounce: `hard` is for good (no such address), `soft` for now. */
  readonly severity: 'hard' | 'soft' | null
  readonly messageId: number
  /** Whom the message had been sent to. */
  readonly recipient: string
  readonly about: { readonly app: string; readonly ref: string } | null
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly detail: string | null
  readonly at: Date
}

/** May be called again for the same notice; key what you do by its id. */
export type InboundHandler = (notice: InboundNotice) => Promise<void>

export interface Inbound {
  onInbound(handler: InboundHandler): void
  /** True when the address is one of ours and the message behind it exists. */
  isExpected(address: string): Promise<boolean>
  /** Takes one received mail for one of our addresses; durable when it resolves. */
  receive(mail: { raw: Buffer; envelopeSender: string; recipient: string }): Promise<void>
  /** A server that refuses a message while we deliver it has bounced it, too. */
  recordRefusal(tx: Db, refusal: { messageId: number; recipient: string; response: string }): Promise<void>
}

const announce = defineJob({ name: 'carriers.announce-notice', payload: z.object({ noticeId: z.number() }) })

/** Inbound mail becomes a row and a job in one transaction, and only then is "250" said to the sending server. */
export function createInbound(options: {
  db: Db
  queue: Queue
  clock: Clock
  logger: Logger
  paths: ReturnPaths
  /** Whether what comes in is also shown in the mailbox. */
  keepInMailbox: boolean
}): Inbound {
  const { db, queue, clock, paths } = options
  const handlers: InboundHandler[] = []

  // A second run calls the handlers again, with the same notice id.
  queue.handle(announce, async ({ noticeId }) => {
    const notice = await noticeOf(db, noticeId)
    if (notice) for (const handler of handlers) await handler(notice)
  })

  return {
    onInbound: (handler) => void handlers.push(handler),
    async isExpected(address) {
      const path = paths.read(address)
      return path !== undefined && (await readMessage(db, path.messageId)) !== undefined
    },
    async receive({ raw, envelopeSender, recipient }) {
      const path = paths.read(recipient)
      if (!path) return
      const found = await classify(raw, path.kind, envelopeSender)
      const fingerprint = createHash('sha256')
        .update(`${recipient}\n`)
        .update(found.messageId ?? raw)
        .digest('hex')
      await inTransaction(db, async (tx) => {
        const at = clock.now()
        const noticeId = await insertNotice(tx, { ...found, fingerprint, messageId: path.messageId, at })
        if (noticeId === undefined) return
        if (options.keepInMailbox) {
          await insertMailboxMessage(tx, {
            ...found,
            direction: 'in',
            messageId: path.messageId,
            deliveryKey: `in:${noticeId}`,
            recipient,
            replyTo: null,
            returnPath: envelopeSender || null,
            html: null,
            headers: {},
            at,
          })
        }
        await queue.add(tx, announce, { noticeId })
      })
    },
    async recordRefusal(tx, { messageId, recipient, response }) {
      const noticeId = await insertNotice(tx, {
        fingerprint: `refused:${messageId}`,
        kind: 'bounce',
        severity: 'hard',
        messageId,
        sender: recipient,
        subject: 'Refused by the mail server',
        text: response,
        detail: response.slice(0, 1000),
        at: clock.now(),
      })
      if (noticeId !== undefined) await queue.add(tx, announce, { noticeId })
    },
  }
}

async function noticeOf(db: Db, id: number): Promise<InboundNotice | undefined> {
  const row = await readNotice(db, id)
  if (!row) return undefined
  return {
    id: row.id,
    kind: row.kind,
    severity: row.severity,
    messageId: row.message_id,
    recipient: row.recipient_address,
    about: row.about_app === null ? null : { app: row.about_app, ref: row.about_ref ?? '' },
    from: row.sender,
    subject: row.subject,
    text: row.text,
    detail: row.detail,
    at: row.received_at,
  }
}
