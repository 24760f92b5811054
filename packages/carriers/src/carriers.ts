import { createHmac } from 'node:crypto'
import { type Clock, type Config, type Db, deriveKey, type Egress, type Logger, type SecretBox } from '@orangery/platform'
import type { Queue } from '@orangery/queue'
import type { FastifyInstance } from 'fastify'
import { deleteMessagesAbout, deleteTextsAbout } from './forget.store.ts'
import { createInbound, type InboundHandler } from './inbound/inbound.ts'
import { type MailListener, startMailListener } from './inbound/listener.ts'
import { domainOf, parseAddress } from './mail/address.ts'
import { createMail, type Mail } from './mail/mail.ts'
import { signedReturnPaths } from './mail/return-path.ts'
import { simulatorTransport, smtpTransport } from './mail/transport.ts'
import { createMailbox, type Mailbox } from './mailbox/mailbox.ts'
import { createPhone, type Phone } from './phone/phone.ts'
import { createSimulator, type MailSimulator } from './simulator.ts'
import { createSms, type Sms } from './sms/sms.ts'
import { registerSmsHooks, smsHookPaths } from './sms/sms-hooks.ts'
import { createSmsInbound, type SmsHandler } from './sms/sms-inbound.ts'
import { noTransport, phoneTransport, type SmsTransport } from './sms/transport.ts'
import { twilioTransport } from './sms/twilio.ts'

export interface Carriers {
  readonly mail: Mail
  readonly sms: Sms
  /** Called for every bounce, automatic answer and reply, in every process that works jobs. Register before run(). */
  onInbound(handler: InboundHandler): void
  /** The same for SMS: answers, STOP and START, and what did not arrive. */
  onSms(handler: SmsHandler): void
  /** Empty when mail goes out by SMTP. */
  readonly mailbox: Mailbox
  /** Empty when SMS goes out by Twilio. */
  readonly phone: Phone
  readonly simulate: MailSimulator
  /** Removes everything that is kept of mails and SMS about something of an app, sent or waiting. A number's STOP stays. */
  forget(tx: Db, about: { app: string; ref: string }): Promise<void>
  /** Serves the addresses that the SMS carrier calls, in a scope without sessions. */
  registerHooks(app: FastifyInstance): void
  /** Starts the SMTP listener in this process. Undefined when the configuration has no port for it. */
  listen(): Promise<{ port: number } | undefined>
  stop(): Promise<void>
}

export interface CarriersOptions {
  db: Db
  queue: Queue
  clock: Clock
  logger: Logger
  config: Pick<Config, 'secret' | 'smtpUrl' | 'mailFrom' | 'host' | 'inboundSmtpPort' | 'publicUrl' | 'mode' | 'twilio'>
  secrets: SecretBox
  egress: Pick<Egress, 'send'>
  /** Of Twilio's API; tests have one of their own. */
  twilioUrl?: string
}

/** Mail and SMS, out and in. With SMTP_URL and TWILIO_… they are real, else they go to the built-in mailbox and phone. */
export function createCarriers(options: CarriersOptions): Carriers {
  const { db, queue, clock, logger, config, secrets } = options
  const domain = domainOf(parseAddress('MAIL_FROM', config.mailFrom).address)
  const paths = signedReturnPaths(deriveKey(config.secret, 'mail return paths'), domain)
  const transport = config.smtpUrl ? smtpTransport(config.smtpUrl, logger) : simulatorTransport(db, clock)
  const inbound = createInbound({ db, queue, clock, logger, paths, keepInMailbox: transport.kind === 'simulator' })
  const mail = createMail({ db, queue, clock, logger, secrets, mailFrom: config.mailFrom, transport, paths, inbound })
  const mailbox = createMailbox(db)
  const hashNumber = numberHash(deriveKey(config.secret, 'numbers that opted out'))
  const smsTransport = chooseSmsTransport(options)
  const smsInbound = createSmsInbound({ db, queue, clock, hashNumber, keepOnPhone: smsTransport.kind === 'simulator' })
  let listener: MailListener | undefined
  return {
    mail,
    sms: createSms({ db, queue, clock, secrets, transport: smsTransport, inbound: smsInbound, hashNumber }),
    onInbound: inbound.onInbound,
    onSms: smsInbound.onSms,
    mailbox,
    phone: createPhone({ db, clock, inbound: smsInbound, hashNumber }),
    simulate: createSimulator({
      mailbox,
      clock,
      listener: () => listener && { host: reachable(config.host), port: listener.port },
    }),
    async forget(tx, about) {
      await deleteMessagesAbout(tx, about)
      await deleteTextsAbout(tx, about)
    },
    registerHooks: (app) =>
      registerSmsHooks(app, {
        authToken: config.twilio?.authToken,
        publicUrl: config.publicUrl,
        inbound: smsInbound,
        logger,
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

/** Real with a carrier; else the phone, which exists in demo and test alone. */
function chooseSmsTransport({ db, clock, config, egress, twilioUrl }: CarriersOptions): SmsTransport {
  if (!config.twilio) return config.mode === 'production' ? noTransport : phoneTransport(db, clock)
  // Twilio refuses a message whose receipts would go to an address that it cannot reach.
  const receiptUrl = config.publicUrl.startsWith('https:') ? config.publicUrl + smsHookPaths.receipts : undefined
  return twilioTransport({ account: config.twilio, egress, receiptUrl, baseUrl: twilioUrl ?? 'https://api.twilio.com' })
}

/** A list of numbers that outlives all else must not be one of numbers. */
function numberHash(key: Buffer): (number: string) => string {
  return (number) => createHmac('sha256', key).update(number).digest('hex')
}

/** "All interfaces" is a place to listen, not one to call. */
function reachable(host: string): string {
  return host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
}
