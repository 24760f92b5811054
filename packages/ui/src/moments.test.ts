import { expect, test } from 'vitest'
import {
  calendarDate,
  dayHeading,
  daysFromToday,
  duration,
  fullMoment,
  logMoment,
  recentMoment,
  shortDuration,
  shortMoment,
  type Viewer,
} from './moments.ts'

const amsterdam: Viewer = { zone: 'Europe/Amsterdam', hour12: false, now: () => Date.parse('2026-11-12T14:20:00+01:00') }
const at = (iso: string) => new Date(iso)

test.each([
  ['2026-11-12T13:58:40+01:00', '13:58'],
  ['2026-11-10T18:20:00+01:00', 'Tue 18:20'],
  ['2026-11-17T15:30:00+01:00', 'Tue 15:30'],
  ['2026-11-05T09:00:00+01:00', '5 Nov'],
  ['2025-11-03T09:00:00+01:00', '3 Nov 2025'],
])('shortMoment of %s is %s', (iso, expected) => expect(shortMoment(at(iso), amsterdam)).toBe(expected))

test('today is the viewer’s today, not the server’s', () => {
  const almostMidnight = at('2026-11-12T23:30:00Z')
  expect(daysFromToday(almostMidnight, amsterdam)).toBe(1)
  expect(daysFromToday(almostMidnight, { ...amsterdam, zone: 'UTC' })).toBe(0)
})

test('a night with 25 hours is one day', () => {
  const viewer: Viewer = { ...amsterdam, now: () => Date.parse('2026-10-25T12:00:00+01:00') }
  expect(daysFromToday(at('2026-10-24T23:59:00+02:00'), viewer)).toBe(-1)
})

test('relative words end after an hour and are not used for the future', () => {
  expect(recentMoment(at('2026-11-12T14:19:30+01:00'), amsterdam)).toBe('now')
  expect(recentMoment(at('2026-11-12T14:06:00+01:00'), amsterdam)).toBe('14 min ago')
  expect(recentMoment(at('2026-11-12T13:20:00+01:00'), amsterdam)).toBe('13:20')
  expect(recentMoment(at('2026-11-12T14:25:00+01:00'), amsterdam)).toBe('14:25')
})

test('logs keep seconds and add the day when it is another', () => {
  expect(logMoment(at('2026-11-12T14:06:31+01:00'), amsterdam)).toBe('14:06:31')
  expect(logMoment(at('2026-11-11T14:06:31+01:00'), amsterdam)).toBe('11 Nov 14:06:31')
})

test('a twelve-hour reader gets a twelve-hour clock in the same order of words', () => {
  expect(shortMoment(at('2026-11-12T13:58:40+01:00'), { ...amsterdam, hour12: true })).toBe('1:58 pm')
  expect(fullMoment(at('2026-11-12T13:58:40+01:00'), amsterdam)).toBe('Thu, 12 Nov 2026, 13:58:40 (Europe/Amsterdam)')
})

test('day headings and durations are worded', () => {
  expect(dayHeading(at('2026-11-12T09:00:00+01:00'), amsterdam)).toBe('Today, 12 November')
  expect(dayHeading(at('2026-11-11T09:00:00+01:00'), amsterdam)).toBe('Yesterday, 11 November')
  expect(dayHeading(at('2025-12-31T09:00:00+01:00'), amsterdam)).toBe('Wednesday, 31 December 2025')
  expect(duration(at('2026-11-10T14:00:00+01:00'), amsterdam)).toBe('2 days')
  expect(duration(at('2026-11-12T13:19:00+01:00'), amsterdam)).toBe('1 hour')
  expect(shortDuration(at('2026-11-01T14:00:00+01:00'), amsterdam)).toBe('11 d')
})

test('a calendar date never passes through a zone', () => {
  expect(calendarDate('2026-11-16')).toBe('16 Nov 2026')
})
