import type { FastifyReply, FastifyRequest } from '@orangery/app-kit'
import type { Language } from '../contract/index.ts'
import type { House } from '../house.ts'
import type { LinkState } from '../links/links.ts'
import { frameTexts } from '../texts/frame/index.ts'
import { html, type Markup } from './html.ts'
import { choiceBehind, languageOf } from './language.ts'
import { layout, type PageParts } from './layout.ts'
import { sendPage } from './reply.ts'

export interface Notice {
  readonly status: number
  readonly title: string
  readonly text: readonly string[]
}

type Wrong = Exclude<LinkState, 'live'>

const statuses: Readonly<Record<Wrong, number>> = { unknown: 404, expired: 410, replaced: 410, withdrawn: 410, erased: 410 }

/** What each state of a link says to whoever opens it: what happened, and what to do. Nobody is blamed, nothing is given away. */
export function noticeFor(state: Wrong, language: Language): Notice {
  return { status: statuses[state], ...frameTexts[language].links[state] }
}

export function noticePage(
  company: string,
  { title, text }: Pick<Notice, 'title' | 'text'>,
  { more, ...frame }: Pick<PageParts, 'language' | 'choice'> & { more?: Markup } = {},
): Markup {
  return layout({
    ...frame,
    title,
    company,
    content: html`<h1>${title}</h1>${text.map((words) => html`<p>${words}</p>`)}${more ?? ''}`,
  })
}

/** A notice instead of a page of a personal link, in the reader's language and with the choice of another. */
export async function sendNotice(
  house: House,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  { status, more, ...words }: Notice & { more?: Markup },
): Promise<FastifyReply> {
  const frame = { language: languageOf(request), choice: choiceBehind(request) }
  return sendPage(reply, noticePage(await house.organization(), words, { ...frame, more }), status)
}
