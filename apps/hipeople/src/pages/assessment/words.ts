import type { FastifyRequest } from '@orangery/app-kit'
import type { Language } from '../../contract/index.ts'
import type { RequestRow } from '../../requests/requests.store.ts'
import { type AssessmentTexts, assessmentTexts } from '../../texts/assessment/index.ts'
import type { OpenedCandidate } from '../candidate/open-candidate.ts'
import type { Markup } from '../html.ts'
import { languageOf } from '../language.ts'
import { layout, type PageParts } from '../layout.ts'

export interface Words {
  readonly language: Language
  readonly texts: AssessmentTexts
}

/** The reader's language, or the role's, with its texts. */
export function textsFor(request: FastifyRequest, { terms }: RequestRow): Words {
  const language = languageOf(request, terms.language)
  return { language, texts: assessmentTexts[language] }
}

/** The frame with the choice of languages; `back` is where a choice leads, the home of the check unless given. */
export function frameFor(
  { request, base, home }: OpenedCandidate,
  { language }: Words,
  parts: PageParts & { back?: string },
): Markup {
  return layout({
    color: request.terms.brand.color,
    ...parts,
    language,
    choice: { base: home, back: parts.back ?? base },
  })
}

export function dayIn(language: Language, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone }).format(at)
}

export function timeIn(language: Language, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeStyle: 'short', timeZone }).format(at)
}
