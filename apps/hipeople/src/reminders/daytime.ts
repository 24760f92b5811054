import { DateTime } from 'luxon'

export interface Daytime {
  /** IANA zone of the person who is written to. */
  readonly zone: string
  /** Hours of the local day: from the first, up to but not including the second. */
  readonly fromHour: number
  readonly toHour: number
  readonly weekends: boolean
  /** Local dates, YYYY-MM-DD. */
  readonly holidays: readonly string[]
}

/** Farther than any run of holidays; beyond it the asked time is taken as it is. */
const mostDays = 400

/**
 * The first moment at or after `at` that lies in the person's daytime, on no weekend (unless those count) and no holiday. Local days are
 * walked by the calendar, so that the two days of a clock change are no special case.
 */
export function nextDaytime(at: Date, { zone, fromHour, toHour, weekends, holidays }: Daytime): Date {
  const closed = new Set(holidays)
  const start = DateTime.fromJSDate(at, { zone })
  if (!start.isValid) return at
  for (let days = 0; days < mostDays; days += 1) {
    const day = start.startOf('day').plus({ days })
    if ((!weekends && day.weekday > 5) || closed.has(day.toISODate() ?? '')) continue
    const opens = day.set({ hour: fromHour })
    const closes = toHour >= 24 ? day.plus({ days: 1 }) : day.set({ hour: toHour })
    const moment = days === 0 && start > opens ? start : opens
    if (moment < closes) return moment.toJSDate()
  }
  return at
}

/** The same time of day so many local days later. */
export function daysLater(at: Date, days: number, zone: string): Date {
  const local = DateTime.fromJSDate(at, { zone })
  return (local.isValid ? local : DateTime.fromJSDate(at, { zone: 'UTC' })).plus({ days }).toJSDate()
}
