import { minutesUntilNextAttempt } from '@orangery/contract/webhooks'

const minute = 60_000

/** All instants of a series whose first attempt was (or will be) at `first`; null retries are the contract's own table. */
export function attemptTimes(first: Date, retries: number | null): Date[] {
  const times = [first]
  for (;;) {
    const gap = minutesUntilNextAttempt(times.length, retries ?? undefined)
    if (gap === null) return times
    times.push(new Date(times.at(-1)!.getTime() + gap * minute))
  }
}

/**
 * When the attempt after number `made` is due; null when the series is over. The table counts from the series' first attempt. A
 * Retry-After may only delay it, and at most to the table's row after it.
 */
export function nextAttemptAt(series: {
  first: Date
  made: number
  retries: number | null
  now: Date
  retryAfterSeconds?: number | null
}): Date | null {
  const times = attemptTimes(series.first, series.retries)
  const due = times[series.made]
  if (!due) return null
  if (!series.retryAfterSeconds) return due
  const asked = series.now.getTime() + series.retryAfterSeconds * 1000
  const atMost = times[series.made + 1] ?? due
  return new Date(Math.max(due.getTime(), Math.min(asked, atMost.getTime())))
}
