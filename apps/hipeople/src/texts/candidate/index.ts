import type { Language } from '../../contract/index.ts'
import { tied } from '../french.ts'
import { de } from './de.ts'
import { type CandidateTexts, en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export type { CandidateTexts }

/** What candidates read where they name the people who can speak about them. */
export const candidateTexts: Readonly<Record<Language, CandidateTexts>> = { en, de, es, fr: tied(fr) }
