import type { FastifyReply, FastifyRequest } from '@orangery/app-kit'
import type { House } from '../../house.ts'
import { findLink } from '../../links/links.ts'
import { openInvitesOf, type RequestRow, requestById } from '../../requests/requests.store.ts'
import { isOpen } from '../../requests/state.ts'
import { paramOf, sendPage } from '../reply.ts'
import { type Notice, noticeFor, noticePage } from '../wrong-link.ts'

export interface OpenedCandidate {
  readonly request: RequestRow
  /** Where the pages of this request stand. */
  readonly base: string
  /** The link itself, which shows every open step of the candidate. */
  readonly home: string
}

/** The request of the link, or another open one of the same candidate that the path names. */
async function stepOf(house: House, request: RequestRow, check: string): Promise<RequestRow | undefined> {
  if (check === '') return request
  if (request.erased_at || !/^\d{1,15}$/.test(check)) return undefined
  return (await openInvitesOf(house.db, request.candidate_id)).find(({ id }) => id === Number(check))
}

/** The request behind a candidate's link; sends the page of what is wrong, and answers undefined, when there is nothing to act on. */
export async function openCandidate(
  house: House,
  call: { request: FastifyRequest; reply: FastifyReply },
): Promise<OpenedCandidate | undefined> {
  const token = paramOf(call.request, 'token')
  const { state, row } = await findLink(house.db, house, { kind: 'candidate', token })
  const named = row ? await requestById(house.db, row.subject_id) : undefined
  const request = named && (await stepOf(house, named, paramOf(call.request, 'check')))
  const notice =
    state !== 'live' || !request ? noticeFor(state === 'live' ? 'unknown' : state) : closedNotice(request, house.clock.now())
  if (!notice && request)
    return { request, base: request === named ? `/c/${token}` : `/c/${token}/checks/${request.id}`, home: `/c/${token}` }
  const { status, ...words } = notice ?? noticeFor('unknown')
  await sendPage(call.reply, noticePage(await house.organization(), words), status)
  return undefined
}

/** A check that takes no more acts from the candidate. A finished one is still shown, with its progress. */
function closedNotice(request: RequestRow, now: Date): Notice | undefined {
  if (request.erased_at) return noticeFor('erased')
  const overdue = request.state === 'invited' && request.due_at !== null && request.due_at <= now
  if (isOpen(request) && !overdue) return undefined
  const gone = (title: string, ...text: string[]): Notice => ({ status: 410, title, text })
  switch (overdue && isOpen(request) ? 'expired' : request.close_reason) {
    case 'withdrawn':
      return gone(
        'You withdrew from this check',
        'Nobody is asked any more. If you changed your mind, write to your recruiter, who can open it again.',
      )
    case 'expired':
      return gone(
        'The due date has passed',
        'The link was open until its due date. Write to your recruiter, who can open it again.',
      )
    case 'hired':
      return request.module === 'assessment'
        ? gone(
            'The assessment is no longer needed',
            'The hiring is decided, so nothing else is expected of you. Thank you for your time.',
          )
        : gone('References are no longer needed', 'The hiring is decided, so nobody else is asked. Thank you for naming people.')
    default:
      return gone(
        'This check is closed',
        'There is nothing left to do here. Your recruiter can tell you more about your application.',
      )
  }
}
