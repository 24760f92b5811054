import { createHmac } from 'node:crypto'
import { signatureValue } from '@orangery/contract/webhooks'

/** The value of the Signature header: HMAC-SHA256 over the exact bytes that are sent. */
export function signatureOf(secret: string, body: string): string {
  return signatureValue(createHmac('sha256', secret).update(body, 'utf8').digest('hex'))
}
