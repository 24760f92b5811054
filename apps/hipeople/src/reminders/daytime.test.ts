import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, test } from 'vitest'
import { type Daytime, daysLater, nextDaytime } from './daytime.ts'

const oslo: Daytime = { zone: 'Europe/Oslo', fromHour: 9, toHour: 17, weekends: false, holidays: [] }
const local = (at: Date, zone: string) => DateTime.fromJSDate(at, { zone })

describe('nextDaytime', () => {
  test('leaves a moment in the daytime as it is', () => {
    const at = new Date('2026-11-17T10:30:00Z')
    expect(nextDaytime(at, oslo)).toEqual(at)
  })

  test('waits for the morning at night, in the zone of the person', () => {
    expect(nextDaytime(new Date('2026-11-17T22:00:00Z'), oslo)).toEqual(new Date('2026-11-18T08:00:00Z'))
    expect(nextDaytime(new Date('2026-11-17T22:00:00Z'), { ...oslo, zone: 'America/Los_Angeles' })).toEqual(
      new Date('2026-11-17T22:00:00Z'),
    )
  })

  test('passes over weekends and holidays', () => {
    const friday = new Date('2026-12-18T16:00:00Z')
    expect(nextDaytime(friday, oslo)).toEqual(new Date('2026-12-21T08:00:00Z'))
    expect(nextDaytime(friday, { ...oslo, weekends: true })).toEqual(new Date('2026-12-19T08:00:00Z'))
    expect(nextDaytime(friday, { ...oslo, holidays: ['2026-12-21', '2026-12-22'] })).toEqual(new Date('2026-12-23T08:00:00Z'))
  })

  test('keeps nine o’clock on both sides of a clock change', () => {
    // Summer time ends in Oslo on 25 October 2026 and begins on 28 March 2027.
    expect(nextDaytime(new Date('2026-10-23T20:00:00Z'), oslo)).toEqual(new Date('2026-10-26T08:00:00Z'))
    expect(nextDaytime(new Date('2027-03-26T20:00:00Z'), oslo)).toEqual(new Date('2027-03-29T07:00:00Z'))
  })

  test('an hour that a clock change leaves out begins an hour later', () => {
    const early: Daytime = { ...oslo, fromHour: 2, toHour: 5, weekends: true }
    expect(nextDaytime(new Date('2027-03-27T23:30:00Z'), early)).toEqual(new Date('2027-03-28T01:00:00Z'))
  })

  test('for any moment, zone and hours: not before, in the daytime, on an allowed day, and the same when asked again', () => {
    const zones = [
      'UTC',
      'Europe/Oslo',
      'America/New_York',
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Africa/Casablanca',
    ]
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2031-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 21 }),
        fc.integer({ min: 2, max: 10 }),
        fc.boolean(),
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 10 }),
        (at, zone, fromHour, length, weekends, offsets) => {
          const holidays = offsets.map((days) => local(at, zone).plus({ days }).toISODate() ?? '')
          const daytime: Daytime = { zone, fromHour, toHour: Math.min(24, fromHour + length), weekends, holidays }
          const found = nextDaytime(at, daytime)
          const there = local(found, zone)
          expect(found.getTime()).toBeGreaterThanOrEqual(at.getTime())
          expect(there.hour).toBeGreaterThanOrEqual(fromHour)
          expect(there.hour).toBeLessThan(daytime.toHour)
          expect(holidays).not.toContain(there.toISODate())
          if (!weekends) expect(there.weekday).toBeLessThanOrEqual(5)
          expect(nextDaytime(found, daytime)).toEqual(found)
        },
      ),
    )
  })
})

test('days are added by the calendar of the zone', () => {
  expect(daysLater(new Date('2026-10-24T10:00:00Z'), 2, 'Europe/Oslo')).toEqual(new Date('2026-10-26T11:00:00Z'))
})
