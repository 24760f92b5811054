import { randomUUID } from 'node:crypto'
import { type Clock, DomainError } from '@orangery/platform'
import { parseAddress } from './mail/address.ts'
import type { Mailbox, MailboxMessage } from './mailbox/mailbox.ts'

/** Plays the recipient and their mail server, over real SMTP to the suite's own listener. `id` is the mailbox's id of a sent message. */
export interface MailSimulator {
  bounce(id: number, options: { severity: 'hard' | 'soft' }): Promise<void>
  reply(id: number, options: { text: string; outOfOffice?: boolean }): Promise<void>
}

class SimulatorError extends DomainError {
  override name = 'SimulatorError'
}

export function createSimulator(options: {
  mailbox: Mailbox
  clock: Clock
  listener: () => { host: string; port: number } | undefined
}): MailSimulator {
  const { mailbox, clock } = options

  async function sent(id: number): Promise<MailboxMessage> {
    const message = await mailbox.read(id)
    if (message.direction === 'in')
      throw new SimulatorError('simulator-inbound', `Message ${id} came in; only sent messages can bounce or be answered`)
    return message
  }

  async function speak(mail: { from: string; to: string | null; raw: string }): Promise<void> {
    const listener = options.listener()
    if (!listener) {
      throw new SimulatorError(
        'mail-listener-off',
        'This process has no SMTP listener; set INBOUND_SMTP_PORT (0 for any free port)',
        { kind: 'unavailable' },
      )
    }
    const { createTransport } = await import('nodemailer')
    const client = createTransport({ ...listener, secure: false, ignoreTLS: true })
    try {
      await client.sendMail({ envelope: { from: mail.from, to: [mail.to ?? ''] }, raw: mail.raw })
    } catch (cause) {
      throw new SimulatorError('mail-listener-refused', `The listener refused the simulated mail: ${(cause as Error).message}`, {
        cause,
      })
    } finally {
      client.close()
    }
  }

  return {
    async bounce(id, { severity }) {
      const message = await sent(id)
      await speak({ from: '', to: message.returnPath, raw: bounceMail(message, severity, clock.now()) })
    },
    async reply(id, { text, outOfOffice = false }) {
      const message = await sent(id)
      const { address } = parseAddress('to', message.to)
      const raw = answerMail(message, { text, outOfOffice, at: clock.now() })
      await speak({
        from: outOfOffice ? '' : address,
        to: outOfOffice ? message.returnPath : (message.replyTo ?? message.from),
        raw,
      })
    },
  }
}

function answerMail(message: MailboxMessage, answer: { text: string; outOfOffice: boolean; at: Date }): string {
  const lines = answer.outOfOffice
    ? [`Subject: Automatic reply: ${message.subject}`, 'Auto-Submitted: auto-replied']
    : [`Subject: Re: ${message.subject.replace(/^Re: /i, '')}`]
  return mime([
    `From: ${message.to}`,
    `To: ${message.replyTo ?? message.from}`,
    ...lines,
    `Date: ${answer.at.toUTCString()}`,
    `Message-ID: <${randomUUID()}@simulated.example>`,
    `In-Reply-To: ${message.headers['Message-ID'] ?? ''}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(answer.text),
  ])
}

/** A delivery status report as RFC 3464 has it. */
function bounceMail(message: MailboxMessage, severity: 'hard' | 'soft', at: Date): string {
  const { address } = parseAddress('to', message.to)
  const [status, action, said] =
    severity === 'hard'
      ? ['5.1.1', 'failed', `550 5.1.1 <${address}>: no such user`]
      : ['4.2.2', 'delayed', `452 4.2.2 <${address}>: mailbox full`]
  const edge = `report-${randomUUID()}`
  return mime([
    'From: Mail Delivery System <mailer-daemon@simulated.example>',
    `To: ${message.returnPath}`,
    'Subject: Undelivered mail returned to sender',
    `Date: ${at.toUTCString()}`,
    `Message-ID: <${randomUUID()}@simulated.example>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${edge}"`,
    '',
    `--${edge}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The message to ${address} could not be delivered.`,
    said,
    `--${edge}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.simulated.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${said}`,
    `--${edge}--`,
  ])
}

/** Header lines may hold any script; non-ASCII ones are encoded as RFC 2047 wants. */
function mime(lines: readonly string[]): string {
  const end = lines.indexOf('')
  const encoded = lines.slice(0, end).map((line) => {
    const clean = line.replace(/[\r\n]+/g, ' ')
    return /^[ -~]*$/.test(clean)
      ? clean
      : clean.replace(/[^ -~]+(?: +[^ -~]+)*/g, (part) => `=?utf-8?B?${Buffer.from(part).toString('base64')}?=`)
  })
  return `${[...encoded, ...lines.slice(end)].join('\r\n')}\r\n`
}

function base64(text: string): string {
  return (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
}
