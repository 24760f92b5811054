import { z } from 'zod'

/** What candidates and referees may read in; each named in itself. */
export const languageNames = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français' } as const
export const language = z.enum(['en', 'de', 'es', 'fr'])
export type Language = z.infer<typeof language>
