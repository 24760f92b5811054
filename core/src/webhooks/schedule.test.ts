import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attemptTimes, nextAttemptAt } from './schedule.ts'

const first = new Date('2031-03-29T23:30:00Z')
const minutes = (times: readonly Date[]) => times.map((time) => (time.getTime() - first.getTime()) / 60_000)

describe('the table of attempts', () => {
  test('seven attempts at 0, 1 m, 16 m, 1 h 16, 3 h 16, 7 h 16 and 15 h 16, across a change of the clocks', () => {
    expect(minutes(attemptTimes(first, null))).toEqual([0, 1, 16, 76, 196, 436, 916])
  })

  test('another number of retries goes on with the last gap', () => {
    expect(minutes(attemptTimes(first, 0))).toEqual([0])
    expect(minutes(attemptTimes(first, 8))).toEqual([0, 1, 16, 76, 196, 436, 916, 1396, 1876])
  })

  test('the next attempt counts from the first, however late the last one was', () => {
    const late = new Date(first.getTime() + 50 * 60_000)
    expect(nextAttemptAt({ first, made: 3, retries: null, now: late })).toEqual(new Date(first.getTime() + 76 * 60_000))
    expect(nextAttemptAt({ first, made: 7, retries: null, now: late })).toBeNull()
  })

  test('Retry-After only delays, and at most to the row after the next', () => {
    const at = (made: number, retryAfterSeconds: number) =>
      minutes([nextAttemptAt({ first, made, retries: null, now: first, retryAfterSeconds })!])[0]
    expect(at(1, 5)).toBe(1)
    expect(at(1, 600)).toBe(10)
    expect(at(1, 86_400)).toBe(16)
    expect(at(6, 86_400)).toBe(916)
  })

  test('whatever is asked, an attempt is never before its row and never after the next row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat({ max: 200_000 }),
        fc.nat({ max: 60_000 }),
        (made, retryAfterSeconds, lateSeconds) => {
          const now = new Date(first.getTime() + lateSeconds * 1000)
          const times = attemptTimes(first, null)
          const next = nextAttemptAt({ first, made, retries: null, now, retryAfterSeconds })!
          expect(next.getTime()).toBeGreaterThanOrEqual(times[made]!.getTime())
          expect(next.getTime()).toBeLessThanOrEqual((times[made + 1] ?? times[made]!).getTime())
        },
      ),
    )
  })
})
