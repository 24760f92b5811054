import { randomUUID } from 'node:crypto'
import { type Clock, type Db, DomainError } from '@orangery/platform'
import { isOptedOut } from '../sms/opt-outs.store.ts'
import { countSegments } from '../sms/segments.ts'
import type { SmsInbound } from '../sms/sms-inbound.ts'
import { deleteUnreachable, insertUnreachable, isUnreachable, listNumbers, listPhoneMessages } from './phone.store.ts'

export interface PhoneEntry {
  id: number
  number: string
  /** Of the newest message. */
  direction: 'out' | 'in'
  text: string
  at: Date
  unreachable: boolean
}

export interface PhoneMessage {
  id: number
  /** `out` was sent by the suite, `in` was written by the person. */
  direction: 'out' | 'in'
  text: string
  delivered: boolean
  encoding: 'GSM-7' | 'UCS-2'
  segments: number
  about: { app: string; ref: string } | null
  at: Date
}

export interface PhoneConversation {
  number: string
  unreachable: boolean
  optedOut: boolean
  /** Oldest first. */
  messages: PhoneMessage[]
}

class PhoneError extends DomainError {
  override name = 'PhoneError'
}

/** What the page Phone shows of demo and test, and what its user does as the owner of a number. */
export interface Phone {
  /** By the newest message; `before` is the id that the page before ended with. */
  list(options?: { before?: number; limit?: number }): Promise<{ rows: PhoneEntry[]; next: number | null }>
  read(number: string): Promise<PhoneConversation>
  /** Comes back as an answer to the newest SMS to the number. */
  reply(number: string, text: string): Promise<void>
  /** What is sent to an unreachable number fails. */
  setUnreachable(number: string, unreachable: boolean): Promise<void>
}

const longestConversation = 300

export function createPhone(options: { db: Db; clock: Clock; inbound: SmsInbound; hashNumber: (number: string) => string }): Phone {
  const { db, clock, inbound, hashNumber } = options

  async function messagesOf(number: string) {
    const rows = await listPhoneMessages(db, number, longestConversation)
    if (rows.length === 0) throw new PhoneError('phone-number-missing', `Nothing was sent to ${number}`, { kind: 'not-found' })
    return rows
  }

  return {
    async list({ before, limit = 50 } = {}) {
      const rows = await listNumbers(db, { before, limit: limit + 1 })
      const page = rows
        .slice(0, limit)
        .map(({ unreachable_since, ...row }) => ({ ...row, unreachable: unreachable_since !== null }))
      return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
    async read(number) {
      const rows = await messagesOf(number)
      return {
        number,
        unreachable: await isUnreachable(db, number),
        optedOut: await isOptedOut(db, hashNumber(number)),
        messages: rows.reverse().map((row) => {
          const { encoding, segments } = countSegments(row.text)
          return {
            id: row.id,
            direction: row.direction,
            text: row.text,
            delivered: row.delivered,
            encoding,
            segments,
            about: row.about_app === null || row.direction === 'in' ? null : { app: row.about_app, ref: row.about_ref ?? '' },
            at: row.at,
          }
        }),
      }
    },
    async reply(number, text) {
      await messagesOf(number)
      await inbound.receive({ providerId: `phone-${randomUUID()}`, from: number, text })
    },
    async setUnreachable(number, unreachable) {
      await messagesOf(number)
      await (unreachable ? insertUnreachable(db, number, clock.now()) : deleteUnreachable(db, number))
    },
  }
}
