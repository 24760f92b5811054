import { DateTime } from 'luxon'

/** An instant from a text that may leave its zone out; then it is read in `zone`. Null for what the calendar does not have. */
export function zonedInstant(text: string, zone: string): Date | null {
  const time = DateTime.fromISO(text.replace(' ', 'T'), { zone, setZone: false })
  // The database keeps no year 0, and nobody means one beyond 9999.
  return time.isValid && time.toUTC().year >= 1 && time.toUTC().year <= 9999 ? time.toJSDate() : null
}
