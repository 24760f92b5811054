import { DateTime } from 'luxon'

/** An instant from a text that may leave its zone out; then it is read in `zone`. Null for what the calendar does not have. */
export function zonedInstant(text: string, zone: string): Date | null {
  const time = DateTime.fromISO(text.replace(' ', 'T'), { zone, setZone: false })
  return time.isValid ? time.toJSDate() : null
}
