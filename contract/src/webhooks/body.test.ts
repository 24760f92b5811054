import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serializeWebhookBody } from './body.ts'

test('escapes what could be taken for markup, and everything beyond ASCII', () => {
  const body = serializeWebhookBody({ action: 'x', payload: { note: '<p>Zoë & 🍊\u2028</p>' } })
  expect(body).toBe('{"action":"x","payload":{"note":"\\u003cp\\u003eZo\\u00eb \\u0026 \\ud83c\\udf4a\\u2028\\u003c/p\\u003e"}}')
})

test('is plain ASCII and reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (payload) => {
      const body = serializeWebhookBody({ action: 'x', payload })
      expect(body).not.toMatch(/[<>&\u0080-\uffff]/)
      expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify({ action: 'x', payload })))
    }),
  )
})
