import type { LinkState } from '../links/links.ts'
import { html, type Markup } from './html.ts'
import { layout } from './layout.ts'

export interface Notice {
  readonly status: number
  readonly title: string
  readonly text: readonly string[]
}

const ask = 'Write to whoever asked you if you think that this is a mistake.'

/** What each state of a link says to whoever opens it: what happened, and what to do. Nobody is blamed, nothing is given away. */
const notices: Record<Exclude<LinkState, 'live'>, Notice> = {
  unknown: {
    status: 404,
    title: 'This link is not known',
    text: ['Perhaps a part of it got lost on the way. Open it once more from the mail, or copy the whole address.', ask],
  },
  expired: {
    status: 410,
    title: 'This link has expired',
    text: ['It was open until its due date. Whoever asked you can open it again and send it once more.'],
  },
  replaced: {
    status: 410,
    title: 'There is a newer link',
    text: ['This one was replaced. Use the link in the newest mail; the earlier ones no longer open anything.'],
  },
  withdrawn: {
    status: 410,
    title: 'This link was withdrawn',
    text: ['It is no longer needed, so there is nothing left to do.', ask],
  },
  erased: {
    status: 410,
    title: 'These data were erased',
    text: ['What stood here was erased for good, so there is nothing left to see or do.'],
  },
}

export function noticeFor(state: Exclude<LinkState, 'live'>): Notice {
  return notices[state]
}

export function noticePage(company: string, { title, text }: Pick<Notice, 'title' | 'text'>, more?: Markup): Markup {
  return layout({
    title,
    company,
    content: html`<h1>${title}</h1>${text.map((words) => html`<p>${words}</p>`)}${more ?? ''}`,
  })
}
