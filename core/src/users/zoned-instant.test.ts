import { expect, test } from 'vitest'
import { zonedInstant } from './zoned-instant.ts'

test('a text without a zone is read in the given one', () => {
  expect(zonedInstant('2031-05-04 09:30:00', 'Europe/Berlin')?.toISOString()).toBe('2031-05-04T07:30:00.000Z')
  expect(zonedInstant('2031-05-04T09:30:00Z', 'Europe/Berlin')?.toISOString()).toBe('2031-05-04T09:30:00.000Z')
})

test.each(['soon', '2031-02-30', '0000-01-01', '-000001-01-01', '+275760-09-13T00:00:00Z'])('%s is no time', (text) => {
  expect(zonedInstant(text, 'UTC')).toBeNull()
})
