import { retryGapsInMinutes } from '@orangery/contract/webhooks'

const minute = 60_000

/**
 * Minutes from the first attempt to each attempt of a series. A hook that asks for more attempts than the contract's table has
 * goes on with the table's last gap.
 */
export function attemptOffsets(retries: number | null): number[] {
  const gaps =
    retries === null
      ? [...retryGapsInMinutes]
      : Array.from({ length: retries }, (_, index) => retryGapsInMinutes[index] ?? retryGapsInMinutes.at(-1)!)
  const offsets = [0]
  for (const gap of gaps) offsets.push(offsets.at(-1)! + gap)
  return offsets
}

/** All instants of a series whose first attempt was (or will be) at `first`. */
export function attemptTimes(first: Date, retries: number | null): Date[] {
  return attemptOffsets(retries).map((offset) => new Date(first.getTime() + offset * minute))
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
