import { expect, test } from 'vitest'
import { countryOfZone, PhoneNumberError, parsePhone } from './phone-number.ts'

test.each([
  '',
  'nobody',
  '0171 2345678',
  '+49 12',
  '+999 123456789',
  '+49 171 2345678 ext. 4',
  'call +49 171 2345678',
  '+1 555 555 5555',
])('%j without a country is refused, with the number and the fix', (text) => {
  expect(() => parsePhone('phone', text)).toThrow(PhoneNumberError)
  expect(() => parsePhone('phone', text)).toThrow(
    `“${text}” is no phone number that can be called. Write it with the code of its country`,
  )
})

test.each([
  ['+49 171 2345678', undefined, '+491712345678', true],
  ['0171/2345678', 'DE', '+491712345678', true],
  ['0049 171 2345678', 'DE', '+491712345678', true],
  ['+48 601 234 567', 'DE', '+48601234567', true],
  ['22 12 34 56', 'NO', '+4722123456', false],
  ['(202) 555-0143', 'US', '+12025550143', true],
] as const)('%s in %s is %s', (text, country, e164, takesSms) => {
  expect(parsePhone('phone', text, country)).toMatchObject({ e164, takesSms })
})

test('a number reads the same after it was written out', () => {
  const { text, e164 } = parsePhone('phone', '0171 2345678', 'DE')
  expect(parsePhone('phone', text).e164).toBe(e164)
})

test.each([
  ['Europe/Oslo', 'NO'],
  ['Europe/Warsaw', 'PL'],
  ['America/Los_Angeles', 'US'],
  ['Asia/Kolkata', 'IN'],
  ['Asia/Calcutta', 'IN'],
  ['Europe/Kyiv', 'UA'],
  ['UTC', undefined],
  ['Nowhere/Else', undefined],
] as const)('the zone %s is in %s', (zone, country) => {
  expect(countryOfZone(zone)).toBe(country)
})
