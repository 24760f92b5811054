import type { FastifyReply, FastifyRequest } from '@orangery/app-kit'
import type { Language } from '../../contract/index.ts'
import type { House } from '../../house.ts'
import { findLink } from '../../links/links.ts'
import { openInvitesOf, type RequestRow, requestById } from '../../requests/requests.store.ts'
import { isOpen } from '../../requests/state.ts'
import { candidateTexts } from '../../texts/candidate/index.ts'
import { languageOf } from '../language.ts'
import { paramOf } from '../reply.ts'
import { type Notice, noticeFor, sendNotice } from '../wrong-link.ts'

export interface OpenedCandidate {
  readonly request: RequestRow
  /** Where the pages of this request stand. */
  readonly base: string
  /** The link itself, which shows every open step of the candidate. */
  readonly home: string
  /** The reader's, or the role's. */
  readonly language: Language
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
  const language = languageOf(call.request, (request ?? named)?.terms.language)
  const notice =
    state !== 'live' || !request
      ? noticeFor(state === 'live' ? 'unknown' : state, language)
      : closedNotice(request, { now: house.clock.now(), language })
  if (!notice && request)
    return { request, base: request === named ? `/c/${token}` : `/c/${token}/checks/${request.id}`, home: `/c/${token}`, language }
  await sendNotice(house, call, notice ?? noticeFor('unknown', language))
  return undefined
}

/** A check that takes no more acts from the candidate. A finished one is still shown, with its progress. */
function closedNotice(request: RequestRow, { now, language }: { now: Date; language: Language }): Notice | undefined {
  if (request.erased_at) return noticeFor('erased', language)
  const overdue = request.state === 'invited' && request.due_at !== null && request.due_at <= now
  if (isOpen(request) && !overdue) return undefined
  const texts = candidateTexts[language].closed
  const reason = overdue && isOpen(request) ? 'expired' : request.close_reason
  const hired = request.module === 'assessment' ? texts.hiredAssessment : texts.hired
  const { title, text } = reason === 'hired' ? hired : reason === 'withdrawn' || reason === 'expired' ? texts[reason] : texts.other
  return { status: 410, title, text: [text] }
}
