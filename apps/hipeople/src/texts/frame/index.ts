import type { Language } from '../../contract/index.ts'
import { tied } from '../french.ts'
import { de } from './de.ts'
import { en, type FrameTexts } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export type { FrameTexts }

/** What stands around every page behind a personal link. */
export const frameTexts: Readonly<Record<Language, FrameTexts>> = { en, de, es, fr: tied(fr) }
