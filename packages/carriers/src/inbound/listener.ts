import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type Logger, messageOf, withCorrelation } from '@orangery/platform'
import type { SMTPServerDataStream } from 'smtp-server'
import type { Inbound } from './inbound.ts'

export interface MailListener {
  readonly port: number
  stop(): Promise<void>
}

const largest = 10 * 1024 * 1024

/**
 * The suite's own SMTP listener. It accepts nothing but mail to addresses that it signed itself, so it cannot be used to relay or to fill
 * the disk, and answers 451 when the database is away, which makes the sending server try again.
 */
export async function startMailListener(options: {
  host: string
  port: number
  inbound: Inbound
  logger: Logger
}): Promise<MailListener> {
  const { inbound, logger } = options
  const { SMTPServer } = await import('smtp-server')
  const server = new SMTPServer({
    name: 'orangery',
    banner: 'Orangery takes bounces and replies',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largest,
    maxClients: 50,
    socketTimeout: 60_000,
    closeTimeout: 2_000,
    onRcptTo(address, _, callback) {
      inbound.isExpected(address.address).then(
        (expected) => callback(expected ? null : refusal(550, 'No such mailbox here')),
        () => callback(refusal(451, 'Try again later')),
      )
    },
    onData(stream, session, callback) {
      const envelopeSender = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
      withCorrelation(undefined, () =>
        takeIn(
          stream,
          session.envelope.rcptTo.map((to) => to.address),
          envelopeSender,
        ),
      )
        .then((problem) => callback(problem ?? null))
        .catch((error) => {
          logger.error({ reason: messageOf(error) }, 'a mail could not be taken in')
          callback(refusal(451, 'Try again later'))
        })
    },
  })
  server.on('error', (error) => logger.info({ reason: error.message }, 'an SMTP client failed'))

  async function takeIn(
    stream: SMTPServerDataStream,
    recipients: readonly string[],
    envelopeSender: string,
  ): Promise<Error | undefined> {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of stream as AsyncIterable<Buffer>) {
      size += part.length
      if (size <= largest) parts.push(part)
    }
    if (size > largest) return refusal(552, `Larger than ${largest} bytes`)
    for (const recipient of recipients) await inbound.receive({ raw: Buffer.concat(parts), envelopeSender, recipient })
    return undefined
  }

  const listening = server.listen(options.port, options.host)
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    port,
    stop: () => new Promise((done) => server.close(() => done())),
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
