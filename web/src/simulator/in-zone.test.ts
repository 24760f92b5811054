import { expect, test } from 'vitest'
import { inZone } from './in-zone.ts'

test.each([
  ['2026-11-17T15:30', 'Europe/Oslo', '2026-11-17T14:30:00.000Z'],
  ['2026-07-01T09:00:30', 'Europe/Oslo', '2026-07-01T07:00:30.000Z'],
  ['2026-01-15T09:00', 'America/New_York', '2026-01-15T14:00:00.000Z'],
  ['2026-01-15T09:00', 'Asia/Kathmandu', '2026-01-15T03:15:00.000Z'],
])('%s in %s is %s', (reading, zone, expected) => expect(inZone(reading, zone)).toBe(expected))

test('an hour that comes twice is the first of them, an hour that never comes lands after the gap', () => {
  expect(inZone('2026-10-25T02:30', 'Europe/Oslo')).toBe('2026-10-25T00:30:00.000Z')
  expect(inZone('2026-03-29T02:30', 'Europe/Oslo')).toBe('2026-03-29T01:30:00.000Z')
})
