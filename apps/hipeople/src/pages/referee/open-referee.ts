import type { FastifyReply, FastifyRequest } from '@orangery/app-kit'
import type { Language } from '../../contract/index.ts'
import type { House } from '../../house.ts'
import { findLink } from '../../links/links.ts'
import { type RefereeRow, refereeById } from '../../referees/referees.store.ts'
import { type RequestRow, requestById } from '../../requests/requests.store.ts'
import { isOpen } from '../../requests/state.ts'
import { refereeTexts } from '../../texts/referee/index.ts'
import { html, type Markup } from '../html.ts'
import { languageOf } from '../language.ts'
import { paramOf } from '../reply.ts'
import { type Notice, noticeFor, sendNotice } from '../wrong-link.ts'

export interface OpenedReferee {
  readonly request: RequestRow
  readonly referee: RefereeRow
  readonly base: string
  /** The reader's, or the role's. */
  readonly language: Language
}

interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** The referee behind a link, while there is something to answer. Sends the page that fits, and answers undefined, when there is not. */
export async function openReferee(house: House, call: Call): Promise<OpenedReferee | undefined> {
  const found = await findReferee(house, call)
  if (!found) return undefined
  const notice = noticeOf(found)
  if (!notice) return found
  await sendNotice(house, call, notice)
  return undefined
}

/** The same, also when everything is said: being forgotten must be possible then, too. */
export async function findReferee(house: House, call: Call): Promise<OpenedReferee | undefined> {
  const token = paramOf(call.request, 'token')
  const { state, row } = await findLink(house.db, house, { kind: 'referee', token })
  const referee = row ? await refereeById(house.db, row.subject_id) : undefined
  const request = referee ? await requestById(house.db, referee.request_id) : undefined
  const language = languageOf(call.request, request?.terms.language)
  const isLate = state === 'expired' && referee?.state === 'answered'
  if ((state === 'live' || isLate) && referee && request) return { request, referee, base: `/r/${token}`, language }
  await sendNotice(house, call, noticeFor(state === 'live' ? 'unknown' : state, language))
  return undefined
}

function noticeOf({ request, referee, base, language }: OpenedReferee): (Notice & { more?: Markup }) | undefined {
  const { closed: texts, forgetting } = refereeTexts[language]
  const name = request.candidate_first_name
  const more = html`<p class="small"><a href="${base}/forget">${forgetting.link}</a></p>`
  if (request.erased_at) return noticeFor('erased', language)
  if (referee.state === 'answered') return { status: 200, title: texts.answered, text: [texts.answeredText(name)], more }
  if (referee.state === 'declined') return { status: 200, title: texts.declined, text: [texts.declinedText], more }
  return isOpen(request) ? undefined : { status: 410, title: texts.over, text: [texts.overText(name)], more }
}
