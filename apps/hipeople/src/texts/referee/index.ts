import type { Language } from '../../contract/index.ts'
import { tied } from '../french.ts'
import { de } from './de.ts'
import { en, type RefereeTexts } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export type { RefereeTexts }

/** What referees read. */
export const refereeTexts: Readonly<Record<Language, RefereeTexts>> = { en, de, es, fr: tied(fr) }
