import type { Language, Relationship } from '../../contract/index.ts'
import { tied } from '../french.ts'
import { de } from './de.ts'
import { en, type WordTexts } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export type { WordTexts }

/** Words that mails and pages share. */
export const wordTexts: Readonly<Record<Language, WordTexts>> = { en, de, es, fr: tied(fr) }

/** The tag that dates and lists are written by: English is that of Europe, with the day first. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language
}

/** "A, B and C". */
export function listIn(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items)
}

/** "1 manager and 2 peers". */
export function kindsIn(language: Language, kinds: readonly { kind: Relationship; count: number }[]): string {
  const words = wordTexts[language].kinds
  return listIn(
    language,
    kinds.map(({ kind, count }) => `${count} ${count === 1 ? words[kind].one : words[kind].many}`),
  )
}

/** "3 people who have worked with you, among them 1 manager and 2 peers". */
export function wantedIn(
  language: Language,
  { wanted, kinds }: { wanted: number; kinds: readonly { kind: Relationship; count: number }[] },
): string {
  return wordTexts[language].wanted(wanted, kindsIn(language, kinds))
}
