import { DateTime } from 'luxon'
import type { Language } from '../contract/index.ts'
import { wordTexts } from '../texts/words/index.ts'

/** A day as people read it, in a zone: 3 Nov 2026, or in full in other languages, as short months are rarely read there. */
export function dayText(at: Date, zone: string, language: Language = 'en'): string {
  if (language === 'en') return DateTime.fromJSDate(at, { zone }).toFormat('d LLL yyyy', { locale: 'en' })
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }).format(at)
  // The runtime does not know that the first of a month has a form of its own in French.
  return language === 'fr' ? day.replace(/^1 /, '1er ') : day
}

/** A moment with its zone: 3 Nov 2026, 14:20 (Europe/Oslo). */
export function momentText(at: Date, zone: string): string {
  return `${DateTime.fromJSDate(at, { zone }).toFormat('d LLL yyyy, HH:mm', { locale: 'en' })} (${zone})`
}

/** "2021-03" as Mar 2021, or März 2021. */
export function monthText(month: string, language: Language = 'en'): string {
  const at = DateTime.fromFormat(month, 'yyyy-MM', { zone: 'UTC' })
  if (!at.isValid) return month
  if (language === 'en') return at.toFormat('LLL yyyy', { locale: 'en' })
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at.toJSDate())
}

/** "from Mar 2021 to Jun 2024", "since Mar 2021"; empty when nothing is known. */
export function periodText(from: string | null, to: string | null, language: Language = 'en'): string {
  const words = wordTexts[language]
  if (from && to) return words.between(monthText(from, language), monthText(to, language))
  if (from) return words.since(monthText(from, language))
  return to ? words.until(monthText(to, language)) : ''
}
