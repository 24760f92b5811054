import { type Clock, type Db, inTransaction } from '@orangery/platform'
import { defineJob, type Queue } from '@orangery/queue'
import { z } from 'zod'
import { insertPhoneMessage } from '../phone/phone.store.ts'
import { deleteOptOut, insertOptOut } from './opt-outs.store.ts'
import { readStopWord } from './stop-words.ts'
import { insertTextNotice, markHeard, readTextNotice } from './text-notices.store.ts'
import { latestTextsTo, markTextSent, settleText } from './texts.store.ts'

/** Something came back for an SMS that the suite sent. */
export interface SmsNotice {
  readonly id: number
  /** `stop` and `start` are told once for each thing that the number was written to about; `failed` did not arrive. */
  readonly kind: 'reply' | 'stop' | 'start' | 'failed'
  readonly textId: number
  /** E.164. */
  readonly number: string
  readonly about: { readonly app: string; readonly ref: string } | null
  /** What was written; of `failed` the reason. */
  readonly text: string
  readonly at: Date
}

/** May be called again for the same notice; key what you do by its id. */
export type SmsHandler = (notice: SmsNotice) => Promise<void>

export interface SmsInbound {
  onSms(handler: SmsHandler): void
  /** Takes an answer; durable when it resolves. The same provider id again does nothing. */
  receive(answer: { providerId: string; from: string; text: string }): Promise<void>
  /** Takes a delivery receipt. Receipts may come twice, late, and before the call that sent the message has returned. */
  receipt(given: { textId: number; providerId: string; state: 'sent' | 'delivered' | 'failed'; reason: string }): Promise<void>
  /** Ends a message that did not arrive, or may not leave, and tells its app. */
  settle(textId: number, end: { state: 'failed' | 'refused'; reason: string }): Promise<void>
}

const announce = defineJob({ name: 'carriers.announce-text-notice', payload: z.object({ noticeId: z.number() }) })

export function createSmsInbound(options: {
  db: Db
  queue: Queue
  clock: Clock
  hashNumber: (number: string) => string
  /** Whether what comes in is also shown on the built-in phone. */
  keepOnPhone: boolean
}): SmsInbound {
  const { db, queue, clock, hashNumber } = options
  const handlers: SmsHandler[] = []

  // A second run calls the handlers again, with the same notice id.
  queue.handle(announce, async ({ noticeId }) => {
    const row = await readTextNotice(db, noticeId)
    if (!row) return
    const notice: SmsNotice = {
      id: row.id,
      kind: row.kind,
      textId: row.text_id,
      number: row.number,
      about: row.about_app === null ? null : { app: row.about_app, ref: row.about_ref ?? '' },
      text: row.text,
      at: row.received_at,
    }
    for (const handler of handlers) await handler(notice)
  })

  async function tell(tx: Db, notice: { fingerprint: string; kind: SmsNotice['kind']; textId: number; text: string }) {
    const noticeId = await insertTextNotice(tx, { ...notice, at: clock.now() })
    if (noticeId !== undefined) await queue.add(tx, announce, { noticeId })
  }

  async function settle(textId: number, end: { state: 'failed' | 'refused'; reason: string }): Promise<void> {
    await inTransaction(db, async (tx) => {
      if (await settleText(tx, textId, end)) await tell(tx, { fingerprint: 'failed', kind: 'failed', textId, text: end.reason })
    })
  }

  return {
    onSms: (handler) => void handlers.push(handler),
    settle,
    async receive({ providerId, from, text }) {
      await inTransaction(db, async (tx) => {
        const at = clock.now()
        if (!(await markHeard(tx, providerId, at))) return
        const texts = await latestTextsTo(tx, from)
        const [latest] = texts
        const kind = await actOn(tx, { from, text, at })
        for (const { id } of kind === 'reply' ? texts.slice(0, 1) : texts)
          await tell(tx, { fingerprint: `in:${providerId}`, kind, textId: id, text })
        if (options.keepOnPhone)
          await insertPhoneMessage(tx, {
            direction: 'in',
            textId: latest?.id ?? null,
            deliveryKey: `in:${providerId}`,
            number: from,
            text,
            delivered: true,
            at,
          })
      })
    },
    async receipt({ textId, providerId, state, reason }) {
      if (state === 'failed') return settle(textId, { state, reason })
      await markTextSent(db, textId, { at: clock.now(), providerId })
      if (state === 'delivered') await settleText(db, textId, { state, reason: null })
    },
  }

  /** A word that would start again means nothing special to somebody who had not stopped: "Yes" is an answer then. */
  async function actOn(tx: Db, { from, text, at }: { from: string; text: string; at: Date }): Promise<SmsNotice['kind']> {
    const word = readStopWord(text)
    if (word === 'stop') {
      await insertOptOut(tx, hashNumber(from), at)
      return 'stop'
    }
    return word === 'start' && (await deleteOptOut(tx, hashNumber(from))) ? 'start' : 'reply'
  }
}
