import type { Clock, Db, Logger } from '@orangery/platform'
import { insertMailboxMessage } from '../mailbox/mailbox.store.ts'

/** A message as it leaves the house. */
export interface Letter {
  readonly messageId: number
  readonly from: string
  readonly to: string
  readonly toAddress: string
  readonly replyTo: string
  /** The envelope's sender: where bounces go. */
  readonly returnPath: string
  readonly subject: string
  readonly text: string
  readonly html: string | undefined
  readonly headers: Readonly<Record<string, string>>
}

/** The receiving server said no for good. `response` is its own words. */
export class RefusedForGoodError extends Error {
  override name = 'RefusedForGoodError'
  readonly response: string
  constructor(response: string) {
    super(`The mail server refused the message for good: ${response}`)
    this.response = response
  }
}

export interface Transport {
  readonly kind: 'smtp' | 'simulator'
  /** Hands the letter over; a second copy of the same letter must do no harm. */
  send(letter: Letter): Promise<void>
  close(): void
}

/** Real mail by SMTP. The operator chose the server, so its address is not put to egress, which is about HTTP to strangers. */
export function smtpTransport(url: string, logger: Logger): Transport {
  let opened: ReturnType<typeof open> | undefined
  async function open() {
    const { createTransport } = await import('nodemailer')
    const mailer = createTransport({
      url,
      pool: true,
      maxConnections: 5,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 60_000,
    })
    mailer.on('error', (error) => logger.warn({ reason: error.message }, 'the connection to the mail server failed'))
    return mailer
  }
  return {
    kind: 'smtp',
    async send(letter) {
      opened ??= open()
      const mailer = await opened
      try {
        await mailer.sendMail({
          envelope: { from: letter.returnPath, to: [letter.toAddress] },
          from: letter.from,
          to: letter.to,
          replyTo: letter.replyTo,
          subject: letter.subject,
          text: letter.text,
          ...(letter.html === undefined ? {} : { html: letter.html }),
          headers: { ...letter.headers },
          // The same on every try, so that a receiver can drop the second copy of a message whose first acknowledgement was lost.
          messageId: letter.headers['Message-ID'] ?? '',
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      } catch (error) {
        const { responseCode, response } = error as { responseCode?: number; response?: string }
        if (responseCode !== undefined && responseCode >= 500 && responseCode < 600)
          throw new RefusedForGoodError(response ?? String(responseCode))
        throw error
      }
    },
    close: () => void opened?.then((mailer) => mailer.close()),
  }
}

/** The built-in mailbox of demo and test. */
export function simulatorTransport(db: Db, clock: Clock): Transport {
  return {
    kind: 'simulator',
    async send(letter) {
      await insertMailboxMessage(db, {
        direction: 'out',
        messageId: letter.messageId,
        deliveryKey: `out:${letter.messageId}`,
        sender: letter.from,
        recipient: letter.to,
        replyTo: letter.replyTo,
        returnPath: letter.returnPath,
        subject: letter.subject,
        text: letter.text,
        html: letter.html ?? null,
        headers: { ...letter.headers },
        at: clock.now(),
      })
    },
    close: () => {},
  }
}
