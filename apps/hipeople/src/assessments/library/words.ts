import type { Language } from '../../contract/index.ts'
import type { Words } from './library-test.ts'

/** The same in every language: numbers, signs, formulas, or an item that is about one language. */
export function same(text: string): Words {
  return { en: text, de: text, es: text, fr: text }
}

/** A question with a line below it that is to be looked at. Pages set the lines after the first apart. */
export function above(question: Words, below: Words): Words {
  const line = (language: Language) => `${question[language]}\n${below[language]}`
  return { en: line('en'), de: line('de'), es: line('es'), fr: line('fr') }
}
