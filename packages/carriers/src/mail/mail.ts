import { type Clock, type Db, DomainError, inTransaction, type Logger, messageOf, type SecretBox } from '@orangery/platform'
import { defineJob, GiveUp, type Queue, RetryLater } from '@orangery/queue'
import { z } from 'zod'
import type { Inbound } from '../inbound/inbound.ts'
import { lastNotice } from '../inbound/notices.store.ts'
import { waitAfter } from '../waits.ts'
import { domainOf, formatAddress, parseAddress } from './address.ts'
import {
  findMessageByKey,
  insertMessage,
  listMessagesAbout,
  markFailed,
  markSent,
  noteSendingError,
  readMessage,
  type StoredMessage,
  setReplyTo,
} from './messages.store.ts'
import type { ReturnPaths } from './return-path.ts'
import { RefusedForGoodError, type Transport } from './transport.ts'

export interface OutgoingMail {
  /** One mailbox: name@example.com or Name <name@example.com>. */
  to: string
  /** MAIL_FROM unless given. Its domain should be the installation's, or receivers will call it forged. */
  from?: string
  /** Unless given, replies come back to the suite and are handed to `onInbound`. */
  replyTo?: string
  subject: string
  text: string
  html?: string
  headers?: Readonly<Record<string, string>>
  /** Whose message it is and about what; comes back with every notice. */
  about?: { app: string; ref: string }
  /** Derived from the cause. A second call with the same key sends nothing. */
  idempotencyKey: string
}

export interface MailStatus {
  /** `bounced` is a message that was sent and came back for good. */
  state: 'queued' | 'sent' | 'failed' | 'bounced'
  /** Set while a try has failed and another will follow, and when all have. */
  error: string | null
  sentAt: Date | null
  lastNotice: {
    kind: 'bounce' | 'out-of-office' | 'reply'
    severity: 'hard' | 'soft' | null
    detail: string | null
    at: Date
  } | null
}

export interface Mail {
  /** Writes the message and the job that delivers it into the caller's transaction. Answers the message's id, old or new. */
  send(tx: Db, mail: OutgoingMail): Promise<number>
  /** Undefined when there is no such message. */
  status(messageId: number): Promise<MailStatus | undefined>
  /** Ids of the messages about something of an app, newest first. */
  about(about: { app: string; ref: string }): Promise<number[]>
}

const deliver = defineJob({ name: 'carriers.deliver-mail', payload: z.object({ messageId: z.number() }) })
const ourHeaders = /^(from|to|cc|bcc|subject|reply-to|return-path|sender|message-id|date|mime-version|content-.*)$/i

export interface MailOptions {
  db: Db
  queue: Queue
  clock: Clock
  logger: Logger
  secrets: SecretBox
  mailFrom: string
  transport: Transport
  paths: ReturnPaths
  inbound: Inbound
}

export function createMail(options: MailOptions): Mail {
  const { db, queue, clock, secrets, paths } = options
  queue.handle(deliver, ({ messageId }, { attempt, logger }) => deliverMail(options, { messageId, attempt, logger }))

  return {
    async send(tx, mail) {
      const known = await findMessageByKey(tx, mail.idempotencyKey)
      if (known !== undefined) return known
      const to = parseAddress('to', mail.to)
      const id = await insertMessage(tx, {
        idempotencyKey: mail.idempotencyKey,
        sender: formatAddress(parseAddress('from', mail.from ?? options.mailFrom)),
        recipient: formatAddress(to),
        recipientAddress: to.address,
        replyTo: mail.replyTo === undefined ? '' : formatAddress(parseAddress('replyTo', mail.replyTo)),
        subject: oneLine('subject', mail.subject),
        headers: checkHeaders(mail.headers ?? {}),
        sealedBody: secrets.seal(JSON.stringify({ text: mail.text, html: mail.html }), boundTo(mail.idempotencyKey)),
        about: mail.about,
        at: clock.now(),
      })
      // Somebody else's transaction used the key between the look and the insert; it has committed, or the insert would still wait.
      if (id === undefined) return (await findMessageByKey(tx, mail.idempotencyKey)) ?? 0
      if (mail.replyTo === undefined) await setReplyTo(tx, id, paths.make('reply', id))
      await queue.add(tx, deliver, { messageId: id }, { key: String(id) })
      return id
    },
    async status(messageId) {
      const message = await readMessage(db, messageId)
      if (!message) return undefined
      const notice = await lastNotice(db, messageId)
      const bounced = notice?.kind === 'bounce' && notice.severity === 'hard'
      return {
        state: bounced ? 'bounced' : message.state,
        error: message.lastError,
        sentAt: message.sentAt,
        lastNotice: notice ?? null,
      }
    },
    about: (about) => listMessagesAbout(db, about),
  }
}

/**
 * A second run finds the message sent and does nothing. A crash between handing it over and our mark hands it over again: the mailbox
 * shows it once, and over SMTP the copy has the same Message-ID.
 */
async function deliverMail(options: MailOptions, job: { messageId: number; attempt: number; logger: Logger }): Promise<void> {
  const { db, clock, transport, inbound } = options
  const { messageId, attempt, logger } = job
  const message = await readMessage(db, messageId)
  if (message?.state !== 'queued') return
  try {
    await transport.send(letterOf(options, message))
    await markSent(db, messageId, clock.now())
  } catch (error) {
    const reason = messageOf(error)
    const wait = waitAfter(attempt)
    if (error instanceof RefusedForGoodError) {
      await inTransaction(db, async (tx) => {
        await markFailed(tx, messageId, reason)
        await inbound.recordRefusal(tx, { messageId, recipient: message.recipientAddress, response: error.response })
      })
      return
    }
    if (wait === undefined) {
      await markFailed(db, messageId, reason)
      throw new GiveUp(reason)
    }
    logger.warn({ messageId, reason }, 'mail was not delivered; trying again')
    await noteSendingError(db, messageId, reason)
    throw new RetryLater(wait, reason)
  }
}

function letterOf(options: MailOptions, message: StoredMessage) {
  const { secrets, paths } = options
  const body = JSON.parse(secrets.open(message.sealedBody ?? '', boundTo(message.idempotencyKey))) as {
    text: string
    html?: string
  }
  const domain = domainOf(parseAddress('from', message.sender).address)
  return {
    messageId: message.id,
    from: message.sender,
    to: message.recipient,
    toAddress: message.recipientAddress,
    replyTo: message.replyTo,
    returnPath: paths.make('bounce', message.id),
    subject: message.subject,
    text: body.text,
    html: body.html,
    headers: { ...message.headers, 'Message-ID': `<orangery.${message.id}.${message.createdAt.getTime()}@${domain}>` },
  }
}

function boundTo(idempotencyKey: string): string {
  return `carriers.messages.body:${idempotencyKey}`
}

function oneLine(field: string, text: string): string {
  if (/[\r\n]/.test(text))
    throw new DomainError('mail-header', `The ${field} has a line break; write it on one line`, {
      fields: [{ field, message: 'Has a line break' }],
    })
  return text
}

function checkHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[A-Za-z0-9-]+$/.test(name) || ourHeaders.test(name))
      throw new DomainError('mail-header', `The header ${JSON.stringify(name)} cannot be set`)
    oneLine(name, value)
  }
  return { ...headers }
}
