import type { Clock, Db } from '@orangery/platform'
import { insertPhoneMessage, isUnreachable } from '../phone/phone.store.ts'

/** An SMS as it leaves the house. */
export interface OutgoingSms {
  readonly textId: number
  /** E.164. */
  readonly number: string
  readonly text: string
}

/** What the carrier said when it took an SMS. Real ones tell later, by a receipt, whether it arrived. */
export interface Handed {
  readonly providerId: string
  readonly arrived?: { readonly state: 'delivered' } | { readonly state: 'failed'; readonly reason: string }
}

/** The carrier said no for good. */
export class SmsRefusedError extends Error {
  override name = 'SmsRefusedError'
  /** The carrier knows that the person wants no more. */
  readonly optedOut: boolean
  constructor(reason: string, options: { optedOut: boolean } = { optedOut: false }) {
    super(reason)
    this.optedOut = options.optedOut
  }
}

export interface SmsTransport {
  readonly kind: 'twilio' | 'simulator' | 'none'
  send(sms: OutgoingSms): Promise<Handed>
}

/** The built-in phone of demo and test. */
export function phoneTransport(db: Db, clock: Clock): SmsTransport {
  return {
    kind: 'simulator',
    async send({ textId, number, text }) {
      const delivered = !(await isUnreachable(db, number))
      await insertPhoneMessage(db, {
        direction: 'out',
        textId,
        deliveryKey: `out:${textId}`,
        number,
        text,
        delivered,
        at: clock.now(),
      })
      return {
        providerId: `phone-${textId}`,
        arrived: delivered ? { state: 'delivered' } : { state: 'failed', reason: 'The number cannot be reached.' },
      }
    },
  }
}

/** A production installation without a carrier: SMS to real people must not look as if they had been sent. */
export const noTransport: SmsTransport = {
  kind: 'none',
  send: () => Promise.reject(new SmsRefusedError('SMS is not set up. Set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM.')),
}
