import type { Language } from '../../contract/index.ts'
import { tied } from '../french.ts'
import { de } from './de.ts'
import { en, type MailTexts } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'

export type { MailTexts }

/** Mails and SMS to candidates and referees. */
export const mailTexts: Readonly<Record<Language, MailTexts>> = { en, de, es, fr: tied(fr) }
