import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'

const widthOf = (piece: string) => [...piece].length
const broken = (text: string, width: number) => breakLines(text, { width, widthOf }).map(({ start, end }) => text.slice(start, end))

test('breaks at blanks, after hyphens, and inside what is too long', () => {
  expect(broken('the quick brown fox', 10)).toEqual(['the quick ', 'brown fox'])
  expect(broken('well-known facts', 6)).toEqual(['well-', 'known ', 'facts'])
  expect(broken('Donaudampfschifffahrt', 8)).toEqual(['Donaudam', 'pfschiff', 'fahrt'])
  expect(broken('one\n\ntwo', 10)).toEqual(['one', '', 'two'])
})

test('no character is lost, and no line is wider than the column', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 3, max: 40 }), (raw, width) => {
      const text = raw.replaceAll('\r', ' ')
      const lines = breakLines(text, { width, widthOf })
      expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll('\n', ''))
      for (const { start, end } of lines) expect(widthOf(text.slice(start, end).trimEnd())).toBeLessThanOrEqual(width)
    }),
  )
})
