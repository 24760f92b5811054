import type { Config, Egress } from '@orangery/platform'
import { SmsRefusedError, type SmsTransport } from './transport.ts'

export type TwilioAccount = NonNullable<Config['twilio']>

/** Codes of https://www.twilio.com/docs/api/errors: the person answered STOP to Twilio itself. */
const unsubscribed = 21610

/**
 * SMS by Twilio's REST API (https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource). Only an answer of 400
 * is about the message; a wrong token or a missing account can be put right by the operator while messages wait.
 */
export function twilioTransport(options: {
  account: TwilioAccount
  egress: Pick<Egress, 'send'>
  /** Where receipts go; undefined when Twilio could not reach it. */
  receiptUrl: string | undefined
  /** Of the API; tests have one of their own. */
  baseUrl: string
}): SmsTransport {
  const { account, egress, receiptUrl, baseUrl } = options
  const login = Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')
  return {
    kind: 'twilio',
    async send({ textId, number, text }) {
      const reply = await egress.send({
        role: 'carrier',
        method: 'POST',
        url: `${baseUrl}/2010-04-01/Accounts/${account.accountSid}/Messages.json`,
        headers: { authorization: `Basic ${login}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          To: number,
          ...(account.from.startsWith('MG') ? { MessagingServiceSid: account.from } : { From: account.from }),
          Body: text,
          // Our own id comes back with each receipt, so that one which overtakes this very answer finds its message.
          ...(receiptUrl ? { StatusCallback: `${receiptUrl}?text=${textId}` } : {}),
        }).toString(),
      })
      const said = readReply(reply.body)
      if (reply.status === 201 || reply.status === 200) return { providerId: said.sid ?? `twilio-${textId}` }
      const reason = `Twilio answered ${reply.status}${said.code ? `, error ${said.code}` : ''}${said.message ? `: ${said.message}` : ''}`
      if (reply.status === 400) throw new SmsRefusedError(reason, { optedOut: said.code === unsubscribed })
      throw new Error(reason)
    },
  }
}

function readReply(body: Buffer): { sid?: string; code?: number; message?: string } {
  try {
    const value = JSON.parse(body.toString('utf8')) as Record<string, unknown> | null
    return {
      ...(typeof value?.sid === 'string' ? { sid: value.sid } : {}),
      ...(typeof value?.code === 'number' ? { code: value.code } : {}),
      ...(typeof value?.message === 'string' ? { message: value.message.slice(0, 300) } : {}),
    }
  } catch {
    return {}
  }
}
