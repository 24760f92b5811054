import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countSegments } from './segments.ts'

const gsm = fc.string({ unit: fc.constantFrom(...'aZ09 éøÄ£Δ\n'), maxLength: 500 })
const extended = fc.string({ unit: fc.constantFrom(...'a€[]{}^~\\|'), maxLength: 500 })
const any = fc.string({ unit: fc.constantFrom(...'aé€łж漢🙂'), maxLength: 400 })

test.each([
  ['', 'GSM-7', 0, 1],
  ['a'.repeat(160), 'GSM-7', 160, 1],
  ['a'.repeat(161), 'GSM-7', 161, 2],
  ['a'.repeat(306), 'GSM-7', 306, 2],
  ['a'.repeat(307), 'GSM-7', 307, 3],
  ['€'.repeat(80), 'GSM-7', 160, 1],
  // 76 euro signs fill 152 of 153 places; the last place stays empty.
  ['€'.repeat(153), 'GSM-7', 306, 3],
  ['ł'.repeat(70), 'UCS-2', 70, 1],
  ['ł'.repeat(71), 'UCS-2', 71, 2],
  ['🙂'.repeat(35), 'UCS-2', 70, 1],
  // 33 pairs fill 66 of 67 places.
  ['🙂'.repeat(67), 'UCS-2', 134, 3],
  ['A stray ` is not in the alphabet', 'UCS-2', 32, 1],
] as const)('%#: a text of %s', (text, encoding, units, segments) => {
  expect(countSegments(text)).toEqual({ encoding, units, segments })
})

test('a plain text needs as many SMS as its length says', () => {
  fc.assert(
    fc.property(gsm, (text) => {
      const { encoding, segments } = countSegments(text)
      expect(encoding).toBe('GSM-7')
      expect(segments).toBe(text.length <= 160 ? 1 : Math.ceil(text.length / 153))
    }),
  )
})

test('for any text: the pieces hold it, none is wasted, and writing on never makes it shorter', () => {
  fc.assert(
    fc.property(fc.oneof(gsm, extended, any), any, (text, more) => {
      const { encoding, units, segments } = countSegments(text)
      const [alone, together] = encoding === 'GSM-7' ? [160, 153] : [70, 67]
      expect(units).toBeLessThanOrEqual(segments === 1 ? alone : segments * together)
      // At the end of each piece at most one place stays empty.
      if (segments > 1) expect(units).toBeGreaterThan(Math.max(alone, (segments - 1) * (together - 1)))
      expect(countSegments(text + more).segments).toBeGreaterThanOrEqual(segments)
    }),
  )
})
