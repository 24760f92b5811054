import { type Clock, type Db, DomainError, inTransaction, type Logger, messageOf, type SecretBox } from '@orangery/platform'
import { defineJob, GiveUp, type Queue, RetryLater } from '@orangery/queue'
import { z } from 'zod'
import { waitAfter } from '../waits.ts'
import { insertOptOut, isOptedOut } from './opt-outs.store.ts'
import { parsePhone } from './phone-number.ts'
import { countSegments } from './segments.ts'
import type { SmsInbound } from './sms-inbound.ts'
import {
  type About,
  findTextByKey,
  insertText,
  listTextsAbout,
  markTextSent,
  noteTextError,
  readText,
  settleText,
} from './texts.store.ts'
import { SmsRefusedError, type SmsTransport } from './transport.ts'

export interface OutgoingText {
  /** E.164; see parsePhone. */
  to: string
  text: string
  /** Whose message it is and about what; comes back with every notice. */
  about?: About
  /** Not sent after this, when the carrier was away for long: an SMS rings at night. */
  goodUntil?: Date
  /** Derived from the cause. A second call with the same key sends nothing. */
  idempotencyKey: string
}

export interface SmsStatus {
  /** `sent` was taken by the carrier; `refused` never left because the person had opted out. */
  state: 'queued' | 'sent' | 'delivered' | 'failed' | 'refused'
  /** Set while a try has failed and another will follow, and when it ended badly. */
  error: string | null
  segments: number
  sentAt: Date | null
}

export interface Sms {
  /** False in production without a carrier: then nothing can be sent. */
  readonly available: boolean
  /** Writes the SMS and the job that delivers it into the caller's transaction. Answers its id, old or new. */
  send(tx: Db, text: OutgoingText): Promise<number>
  /** Why nothing would reach a number; undefined when it would. */
  hindrance(db: Db, number: string): Promise<'off' | 'opted-out' | undefined>
  /** Undefined when there is no such SMS. */
  status(textId: number): Promise<SmsStatus | undefined>
  /** Ids of the SMS about something of an app, newest first. */
  about(about: About): Promise<number[]>
}

const deliver = defineJob({ name: 'carriers.deliver-text', payload: z.object({ textId: z.number() }) })
/** What carriers take at most. */
const mostSegments = 10
const optedOut = 'The person answered STOP and gets no more SMS.'

export interface SmsOptions {
  db: Db
  queue: Queue
  clock: Clock
  secrets: SecretBox
  transport: SmsTransport
  inbound: SmsInbound
  hashNumber: (number: string) => string
}

export function createSms(options: SmsOptions): Sms {
  const { db, queue, clock, secrets, transport, hashNumber } = options
  queue.handle(deliver, ({ textId }, { attempt, logger }) => deliverText(options, { textId, attempt, logger }))

  return {
    available: transport.kind !== 'none',
    async send(tx, { to, text, about, goodUntil, idempotencyKey }) {
      const known = await findTextByKey(tx, idempotencyKey)
      if (known !== undefined) return known
      const { segments } = countSegments(text)
      if (text.trim() === '' || segments > mostSegments)
        throw new DomainError('sms-length', `An SMS has 1 to ${mostSegments} segments; this text needs ${segments}`)
      const id = await insertText(tx, {
        idempotencyKey,
        number: parsePhone('to', to).e164,
        sealedBody: secrets.seal(text, boundTo(idempotencyKey)),
        segments,
        about,
        goodUntil,
        at: clock.now(),
      })
      // Somebody else's transaction used the key between the look and the insert; it has committed, or the insert would still wait.
      if (id === undefined) return (await findTextByKey(tx, idempotencyKey)) ?? 0
      await queue.add(tx, deliver, { textId: id }, { key: String(id) })
      return id
    },
    async hindrance(handle, number) {
      if (transport.kind === 'none') return 'off'
      return (await isOptedOut(handle, hashNumber(number))) ? 'opted-out' : undefined
    },
    async status(textId) {
      const row = await readText(db, textId)
      return row && { state: row.state, error: row.last_error, segments: row.segments, sentAt: row.sent_at }
    },
    about: (about) => listTextsAbout(db, about),
  }
}

/**
 * A second run finds the SMS sent and does nothing. Twilio has no key against doubles: a crash, or a lost answer, between its acceptance and
 * our mark would send a second copy, unless its receipt, which names the SMS, has marked it meanwhile; receipts come within seconds, the
 * next try after a minute.
 */
async function deliverText(options: SmsOptions, job: { textId: number; attempt: number; logger: Logger }): Promise<void> {
  const { db, clock, secrets, transport, inbound, hashNumber } = options
  const { textId, attempt, logger } = job
  const row = await readText(db, textId)
  if (row?.state !== 'queued') return
  if (await isOptedOut(db, hashNumber(row.number))) return inbound.settle(textId, { state: 'refused', reason: optedOut })
  if (row.good_until && row.good_until <= clock.now())
    return inbound.settle(textId, { state: 'failed', reason: row.last_error ?? 'It could not be sent in time.' })
  try {
    const text = secrets.open(row.sealed_body ?? '', boundTo(row.idempotency_key))
    const { providerId, arrived } = await transport.send({ textId, number: row.number, text })
    await markTextSent(db, textId, { at: clock.now(), providerId })
    if (arrived?.state === 'delivered') await settleText(db, textId, { state: 'delivered', reason: null })
    if (arrived?.state === 'failed') await inbound.settle(textId, arrived)
  } catch (error) {
    const reason = messageOf(error)
    if (error instanceof SmsRefusedError) {
      if (error.optedOut) await inTransaction(db, (tx) => insertOptOut(tx, hashNumber(row.number), clock.now()))
      return inbound.settle(textId, error.optedOut ? { state: 'refused', reason: optedOut } : { state: 'failed', reason })
    }
    const wait = waitAfter(attempt)
    if (wait === undefined) {
      await inbound.settle(textId, { state: 'failed', reason })
      throw new GiveUp(reason)
    }
    logger.warn({ textId, reason }, 'an SMS was not delivered; trying again')
    await noteTextError(db, textId, reason)
    throw new RetryLater(wait, reason)
  }
}

function boundTo(idempotencyKey: string): string {
  return `carriers.texts.body:${idempotencyKey}`
}
