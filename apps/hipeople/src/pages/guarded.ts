import { currentCorrelation, DomainError, type PublicPage } from '@orangery/app-kit'
import type { House } from '../house.ts'
import { frameTexts } from '../texts/frame/index.ts'
import { html } from './html.ts'
import { choiceBehind, languageOf } from './language.ts'
import { sendPage } from './reply.ts'
import { noticePage } from './wrong-link.ts'

const statuses = { 'not-found': 404, refused: 422, forbidden: 403, conflict: 409, unavailable: 503 } as const

/** A page that fails still answers as a page, in words, with the number under which operators find what happened. */
export function guarded(house: House, page: PublicPage): PublicPage {
  return {
    ...page,
    async handler(request, reply) {
      try {
        return await page.handler(request, reply)
      } catch (error) {
        const company = await house.organization().catch(() => 'HiPeople')
        const language = languageOf(request)
        const frame = { language, choice: choiceBehind(request) }
        const { refused, failed } = frameTexts[language]
        if (error instanceof DomainError) {
          // What rules say, they say in English.
          const text = [language === 'en' ? error.publicMessage : refused.text]
          return sendPage(reply, noticePage(company, { title: refused.title, text }, frame), statuses[error.kind])
        }
        house.logger.error({ err: error, path: page.path }, 'a public page failed')
        const more = html`<p class="small">${currentCorrelation().traceId}</p>`
        return sendPage(reply, noticePage(company, { title: failed.title, text: [failed.text] }, { ...frame, more }), 500)
      }
    },
  }
}
