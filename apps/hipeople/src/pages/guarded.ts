import { currentCorrelation, DomainError, type PublicPage } from '@orangery/app-kit'
import type { House } from '../house.ts'
import { html } from './html.ts'
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
        if (error instanceof DomainError)
          return sendPage(
            reply,
            noticePage(company, { title: 'This is not possible now', text: [error.publicMessage] }),
            statuses[error.kind],
          )
        house.logger.error({ err: error, path: page.path }, 'a public page failed')
        const notice = {
          title: 'Something went wrong on our side',
          text: ['Nothing was lost that was saved before. Go back and try again in a moment.'],
        }
        return sendPage(reply, noticePage(company, notice, html`<p class="small">${currentCorrelation().traceId}</p>`), 500)
      }
    },
  }
}
