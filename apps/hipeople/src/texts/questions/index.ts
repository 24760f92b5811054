import type { Language } from '../../contract/index.ts'
import { tied } from '../french.ts'
import { de } from './de.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { QuestionTexts } from './question-texts.ts'

export type { QuestionTexts }

/** The questions that come with HiPeople, in the languages that they are not defined in. */
export const questionTexts: Readonly<Record<Exclude<Language, 'en'>, QuestionTexts>> = { de, es, fr: tied(fr) }
