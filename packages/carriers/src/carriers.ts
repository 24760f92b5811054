import { type Clock, type Config, type Db, deriveKey, type Logger, type SecretBox } from '@orangery/platform'
import type { Queue } from '@orangery/queue'
import { createInbound, type InboundHandler } from './inbound/inbound.ts'
import { type MailListener, startMailListener } from './inbound/listener.ts'
import { domainOf, parseAddress } from './mail/address.ts'
import { createMail, type Mail } from './mail/mail.ts'
import { signedReturnPaths } from './mail/return-path.ts'
import { simulatorTransport, smtpTransport } from './mail/transport.ts'
import { createMailbox, type Mailbox } from './mailbox/mailbox.ts'
import { createSimulator, type MailSimulator } from './simulator.ts'

export interface Carriers {
  readonly mail: Mail
  /** Called for every bounce, automatic answer and reply, in every process that works jobs. Register before run(). */
  onInbound(handler: InboundHandler): void
  /** Empty when mail goes out by SMTP. */
  readonly mailbox: Mailbox
  readonly simulate: MailSimulator
  /** Starts the SMTP listener in this process. Undefined when the configuration has no port for it. */
  listen(): Promise<{ port: number } | undefined>
  stop(): Promise<void>
}

export interface CarriersOptions {
  db: Db
  queue: Queue
  clock: Clock
  logger: Logger
  config: Pick<Config, 'secret' | 'smtpUrl' | 'mailFrom' | 'host' | 'inboundSmtpPort'>
  secrets: SecretBox
}

/** Mail out and in. With SMTP_URL it is real, else it goes to the built-in mailbox. */
export function createCarriers(options: CarriersOptions): Carriers {
  const { db, queue, clock, logger, config, secrets } = options
  const domain = domainOf(parseAddress('MAIL_FROM', config.mailFrom).address)
  const paths = signedReturnPaths(deriveKey(config.secret, 'mail return paths'), domain)
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl, logger) : simulatorTransport(db, clock)
  const inbound = createInbound({ db, queue, clock, logger, paths, keepInMailbox: transport.kind === 'simulator' })
  const mail = createMail({ db, queue, clock, logger, secrets, mailFrom: config.mailFrom, transport, paths, inbound })
  const mailbox = createMailbox(db)
  let listener: MailListener | undefined
  return {
    mail,
    onInbound: inbound.onInbound,
    mailbox,
    simulate: createSimulator({
      mailbox,
      clock,
      listener: () => listener && { host: reachable(config.host), port: listener.port },
    }),
    async listen() {
      if (config.inboundSmtpPort === undefined) return undefined
      listener ??= await startMailListener({ host: config.host, port: config.inboundSmtpPort, inbound, logger })
      return { port: listener.port }
    },
    async stop() {
      await listener?.stop()
      listener = undefined
      transport.close()
    },
  }
}

/** "All interfaces" is a place to listen, not one to call. */
function reachable(host: string): string {
  return host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
}
