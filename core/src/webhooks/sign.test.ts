import { createHmac } from 'node:crypto'
import { hexOfSignature, serializeWebhookBody } from '@orangery/contract/webhooks'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signatureOf } from './sign.ts'

test('any payload under any secret verifies over the exact bytes that are sent, and they are ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.json({ stringUnit: 'binary' }), (secret, json) => {
      const body = serializeWebhookBody({ action: 'ping', payload: JSON.parse(json) })
      const bytes = Buffer.from(body, 'utf8')
      expect(bytes.every((byte) => byte < 0x80)).toBe(true)
      expect(body).not.toMatch(/[<>&]/)
      expect(hexOfSignature(signatureOf(secret, body))).toBe(createHmac('sha256', secret).update(bytes).digest('hex'))
      expect(JSON.parse(body).payload).toEqual(JSON.parse(json))
    }),
  )
})
