import type { FastifyReply, FastifyRequest } from '@orangery/app-kit'
import type { House } from '../../house.ts'
import { findLink } from '../../links/links.ts'
import { type RefereeRow, refereeById } from '../../referees/referees.store.ts'
import { type RequestRow, requestById } from '../../requests/requests.store.ts'
import { isOpen } from '../../requests/state.ts'
import { html, type Markup } from '../html.ts'
import { paramOf, sendPage } from '../reply.ts'
import { type Notice, noticeFor, noticePage } from '../wrong-link.ts'

export interface OpenedReferee {
  readonly request: RequestRow
  readonly referee: RefereeRow
  readonly base: string
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
  const { status, title, text, more } = notice
  await sendPage(call.reply, noticePage(await house.organization(), { title, text }, more), status)
  return undefined
}

/** The same, also when everything is said: being forgotten must be possible then, too. */
export async function findReferee(house: House, call: Call): Promise<OpenedReferee | undefined> {
  const token = paramOf(call.request, 'token')
  const { state, row } = await findLink(house.db, house, { kind: 'referee', token })
  const referee = row ? await refereeById(house.db, row.subject_id) : undefined
  const request = referee ? await requestById(house.db, referee.request_id) : undefined
  const isLate = state === 'expired' && referee?.state === 'answered'
  if ((state === 'live' || isLate) && referee && request) return { request, referee, base: `/r/${token}` }
  const { status, ...words } = noticeFor(state === 'live' ? 'unknown' : state)
  await sendPage(call.reply, noticePage(await house.organization(), words), status)
  return undefined
}

function noticeOf({ request, referee, base }: OpenedReferee): (Notice & { more?: Markup }) | undefined {
  const forget = html`<p class="small"><a href="${base}/forget">Have my data erased</a></p>`
  if (request.erased_at) return noticeFor('erased')
  if (referee.state === 'answered')
    return {
      status: 200,
      title: 'Your reference is there',
      text: [
        `Thank you for your words about ${request.candidate_first_name}. There is nothing left to do, and you can close this page.`,
      ],
      more: forget,
    }
  if (referee.state === 'declined')
    return { status: 200, title: 'You declined', text: ['That is noted, and you are not asked again.'], more: forget }
  if (!isOpen(request))
    return {
      status: 410,
      title: 'This reference is no longer needed',
      text: [`There is nothing left to do. Thank you for being ready to help ${request.candidate_first_name}.`],
      more: forget,
    }
  return undefined
}
