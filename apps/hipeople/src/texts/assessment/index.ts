import type { Language } from '../../contract/index.ts'
import { tied } from '../french.ts'
import { de } from './de.ts'
import { type AssessmentTexts, en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export type { AssessmentTexts }

/** What a candidate reads around and in tests. */
export const assessmentTexts: Readonly<Record<Language, AssessmentTexts>> = { en, de, es, fr: tied(fr) }
