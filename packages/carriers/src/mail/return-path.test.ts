import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAddress, parseAddress } from './address.ts'
import { signedReturnPaths } from './return-path.ts'

const paths = signedReturnPaths(randomBytes(32), 'mail.example.com')

test('a made-up, altered or foreign address is not ours', () => {
  const address = paths.make('bounce', 4711)
  const [local, domain] = address.split('@') as [string, string]
  const others = [
    '',
    'bounce+3mv@mail.example.com',
    `${local}@other.example.com`,
    address.replace('bounce', 'reply'),
    address.replace('bounce+', 'bounce+1'),
    `${local.slice(0, -1)}@${domain}`,
    `${local}0@${domain}`,
    signedReturnPaths(randomBytes(32), domain).make('bounce', 4711),
  ]
  for (const other of others) expect(paths.read(other), other).toBeUndefined()
})

test('any message comes back from its address, in any case, within the length that mail allows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      fc.constantFrom('bounce' as const, 'reply' as const),
      (messageId, kind) => {
        const address = paths.make(kind, messageId)
        expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64)
        expect(paths.read(address.toUpperCase())).toEqual({ kind, messageId })
      },
    ),
  )
})

test('changing any character of the local part is noticed', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyz'), (at, other) => {
      const address = paths.make('bounce', 123_456)
      const index = at % address.indexOf('@')
      if (address[index] !== other) expect(paths.read(address.slice(0, index) + other + address.slice(index + 1))).toBeUndefined()
    }),
  )
})

test.each([
  '',
  'ann',
  'ann@',
  '@example.com',
  'ann@example',
  'a@b.com, c@d.com',
  'Ann <a@b.com>, Bob <c@d.com>',
  'a@b.com\r\nBcc: x@y.com',
  'ann@[127.0.0.1]',
  '"x y"@example.com',
  'a b@example.com',
])('refuses the address %j', (text) => {
  expect(() => parseAddress('to', text)).toThrow('is no mail address')
})

test('takes an address with and without a name, in any script', () => {
  expect(parseAddress('to', 'Ann@Example.com')).toEqual({ name: '', address: 'ann@example.com' })
  expect(parseAddress('to', '"Müller, Ann" <ann@example.com>')).toEqual({ name: 'Müller, Ann', address: 'ann@example.com' })
  expect(parseAddress('to', 'アン <ann@bücher.example>')).toEqual({ name: 'アン', address: 'ann@bücher.example' })
  expect(formatAddress(parseAddress('to', '"Müller, Ann" <ann@example.com>'))).toBe('"Müller, Ann" <ann@example.com>')
})
