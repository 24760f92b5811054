import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveKey, hashToken, openSecretBox, randomToken, SealBrokenError, sameText } from './secrets.ts'

const box = openSecretBox(randomBytes(32))

test('a sealed text opens only for what it was bound to, unchanged, under its own key', () => {
  const sealed = box.seal('hook secret', 'webhooks.secret:17')
  expect(() => box.open(sealed, 'webhooks.secret:18')).toThrow(SealBrokenError)
  expect(() => openSecretBox(randomBytes(32)).open(sealed, 'webhooks.secret:17')).toThrow('another ORANGERY_SECRET')
  for (const text of ['', 'v1.', 'v2.AAAA', sealed.slice(0, 20), sealed.replace('v1', 'v0')])
    expect(() => box.open(text, 'webhooks.secret:17')).toThrow(SealBrokenError)
})

test('every bit counts', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (plain, at) => {
      const bytes = Buffer.from(box.seal(plain, 'row').slice(3), 'base64url')
      bytes[at % bytes.length]! ^= 1 << (at % 8)
      expect(() => box.open(`v1.${bytes.toString('base64url')}`, 'row')).toThrow(SealBrokenError)
    }),
  )
})

test('any text comes back, and looks different each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, boundTo) => {
      const sealed = box.seal(plain.toWellFormed(), boundTo)
      expect(box.open(sealed, boundTo)).toBe(plain.toWellFormed())
      expect(box.seal(plain, boundTo)).not.toBe(sealed)
    }),
  )
})

test('a key of the wrong length is refused; purposes have keys of their own', () => {
  expect(() => openSecretBox(Buffer.alloc(16))).toThrow('32 bytes, not 16')
  const secret = randomBytes(32)
  expect(deriveKey(secret, 'links')).toEqual(deriveKey(secret, 'links'))
  expect(deriveKey(secret, 'links')).not.toEqual(deriveKey(secret, 'seals'))
})

test('tokens have 192 bits and are kept as hashes', () => {
  const tokens = new Set(Array.from({ length: 1000 }, () => randomToken()))
  expect(tokens.size).toBe(1000)
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/)
  expect(hashToken('x')).toMatch(/^[0-9a-f]{64}$/)
})

test('sameText agrees with equality', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => sameText(a, b) === (a === b) && sameText(a, a)))
})
