import { DateTime } from 'luxon'

/** A day as people read it, in a zone: 3 Nov 2026. */
export function dayText(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat('d LLL yyyy', { locale: 'en' })
}

/** A moment with its zone: 3 Nov 2026, 14:20 (Europe/Oslo). */
export function momentText(at: Date, zone: string): string {
  return `${DateTime.fromJSDate(at, { zone }).toFormat('d LLL yyyy, HH:mm', { locale: 'en' })} (${zone})`
}

/** "2021-03" as Mar 2021. */
export function monthText(month: string): string {
  const at = DateTime.fromFormat(month, 'yyyy-MM', { zone: 'UTC' })
  return at.isValid ? at.toFormat('LLL yyyy', { locale: 'en' }) : month
}

/** "from Mar 2021 to Jun 2024", "since Mar 2021"; empty when nothing is known. */
export function periodText(from: string | null, to: string | null): string {
  if (from && to) return `from ${monthText(from)} to ${monthText(to)}`
  if (from) return `since ${monthText(from)}`
  return to ? `until ${monthText(to)}` : ''
}
