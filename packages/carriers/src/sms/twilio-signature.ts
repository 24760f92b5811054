import { createHmac } from 'node:crypto'
import { sameText } from '@orangery/platform'

/**
 * X-Twilio-Signature (https://www.twilio.com/docs/usage/security#validating-requests): HMAC-SHA1 over the address as Twilio called it,
 * followed by each field's name and value in the order of the names. A field that is repeated counts once per different value.
 */
export function twilioSignature(authToken: string, url: string, fields: URLSearchParams): string {
  const signed = [...new Set(fields.keys())]
    .sort()
    .map((name) =>
      [...new Set(fields.getAll(name))]
        .sort()
        .map((value) => `${name}${value}`)
        .join(''),
    )
    .join('')
  return createHmac('sha1', authToken).update(`${url}${signed}`).digest('base64')
}

export function isSignedByTwilio(given: string, authToken: string, call: { url: string; fields: URLSearchParams }): boolean {
  return given !== '' && sameText(given, twilioSignature(authToken, call.url, call.fields))
}
