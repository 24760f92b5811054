// What happens to a referee after being asked. Every function expects the request's row to be locked.
import { DomainError } from '@orangery/app-kit'
import { deleteAnswers } from '../answers/answers.store.ts'
import type { RefereeState } from '../contract/index.ts'
import { emailHash, numberHash } from '../hashes.ts'
import type { HiDb, House } from '../house.ts'
import { dropAttempts } from '../linkedin/linkedin.store.ts'
import { notVerified } from '../linkedin/verify-referee.ts'
import { revokeLinks } from '../links/links.store.ts'
import { mailableLink } from '../links/links.ts'
import { anotherRefereeLetter } from '../mails/candidate-mails.ts'
import { forgetPosts, post } from '../mails/post.ts'
import { tellCallWanted } from '../notifications/notify.ts'
import { dropReminders } from '../reminders/plan.ts'
import { type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { isOpen, takesReferees } from '../requests/state.ts'
import { companyOf } from '../roles/brand.ts'
import { deleteTraces } from '../signals/traces.store.ts'
import { forgetTimelineOfReferee, tell } from '../timeline/timeline.store.ts'
import { type RefereeRow, suppress, updateReferee } from './referees.store.ts'
import { mayMove } from './state.ts'
import { smsNumber, textReferee, wayText } from './text-referee.ts'
import { writeInvite } from './write-to-referee.ts'

export interface Pair {
  readonly request: RequestRow
  readonly referee: RefereeRow
}

function mustMove({ referee }: Pair, to: RefereeState, sentence: string): void {
  if (!mayMove(referee.state, to)) throw new DomainError('referee-state', sentence, { kind: 'conflict' })
}

async function step(tx: HiDb, house: House, { request }: Pair): Promise<void> {
  await updateRequest(tx, request.id, { last_step_at: house.clock.now() })
}

/** "Decline": nothing more is sent, and the candidate is asked for somebody else. */
export async function decline(tx: HiDb, house: House, pair: Pair, reason: string): Promise<void> {
  const { request, referee } = pair
  if (referee.state === 'declined') return
  mustMove(pair, 'declined', 'This reference was answered or withdrawn already, so there is nothing to decline.')
  const now = house.clock.now()
  await updateReferee(tx, referee.id, { state: 'declined', declined_at: now, decline_reason: reason || null })
  await dropReminders(tx, house, { requestId: request.id, refereeId: referee.id, reason: 'Declined.' })
  await tell(tx, { requestId: request.id, refereeId: referee.id, at: now, text: `${referee.name} declined`, quote: reason || null })
  await askForAnother(tx, house, pair, 'declined')
  await step(tx, house, pair)
}

/** "Prefer a call": reminders stop, the hiring team is told, and a member fills in on their behalf. */
export async function preferCall(tx: HiDb, house: House, pair: Pair, given: { phone: string; note: string }): Promise<void> {
  const { request, referee } = pair
  if (referee.state !== 'by-phone') mustMove(pair, 'by-phone', 'This reference was answered or withdrawn already.')
  const now = house.clock.now()
  const changed = { state: 'by-phone', phone: given.phone || referee.phone, call_note: given.note || null } as const
  await updateReferee(tx, referee.id, changed)
  await dropReminders(tx, house, { requestId: request.id, refereeId: referee.id, reason: 'Prefers a call.' })
  await tell(tx, {
    requestId: request.id,
    refereeId: referee.id,
    at: now,
    text: `${referee.name} prefers a call`,
    quote: given.note || null,
  })
  await tellCallWanted(tx, house, { request, referee: { ...referee, ...changed } })
  await step(tx, house, pair)
}

/** The address does not exist: reminders stop, and the candidate is asked to correct it. */
export async function markBounced(tx: HiDb, house: House, pair: Pair, detail: string): Promise<void> {
  const { request, referee } = pair
  if (!mayMove(referee.state, 'bounced')) return
  const now = house.clock.now()
  await updateReferee(tx, referee.id, { state: 'bounced', mail_note: detail })
  await dropReminders(tx, house, { requestId: request.id, refereeId: referee.id, reason: 'The address does not work.' })
  await tell(tx, {
    requestId: request.id,
    refereeId: referee.id,
    at: now,
    text: `The address of ${referee.name} does not work`,
    quote: detail,
  })
  await askForAnother(tx, house, pair, 'bounced')
  await step(tx, house, pair)
}

/** A corrected address: a new link goes there, and the old one is dead from this moment. */
export async function correctAddress(
  tx: HiDb,
  house: House,
  pair: Pair,
  given: { email: string; name?: string; timeZone?: string; by: string },
): Promise<void> {
  const { request, referee } = pair
  if (referee.state === 'named') {
    await updateReferee(tx, referee.id, { email: given.email, name: given.name ?? referee.name })
    return
  }
  if (referee.state !== 'asked' && referee.state !== 'started' && referee.state !== 'bounced' && referee.state !== 'by-phone')
    throw new DomainError('referee-state', 'The address can be corrected only while an answer is awaited.', { kind: 'conflict' })
  const now = house.clock.now()
  const changed = {
    email: given.email,
    name: given.name ?? referee.name,
    time_zone: given.timeZone ?? referee.time_zone,
    state: 'asked',
    mail_note: null,
    asked_at: now,
    // Whoever verified held the old link; the new one may be another person's.
    ...notVerified,
  } as const
  // A draft was written by whoever held the old link; it may not be the right person's.
  if (referee.state === 'started') await deleteAnswers(tx, [referee.id])
  await revokeLinks(tx, { kind: 'referee', subjectId: referee.id }, { at: now, reason: 'replaced' })
  await updateReferee(tx, referee.id, { ...changed, started_at: null })
  await writeInvite(tx, house, { request, referee: { ...referee, ...changed }, key: `correct:${referee.id}:${now.getTime()}` })
  await tell(tx, {
    requestId: request.id,
    refereeId: referee.id,
    at: now,
    text: `The address of ${changed.name} was corrected`,
    by: given.by,
  })
  await step(tx, house, pair)
}

/** The same open link again. A referee who was stopped or is by phone is asked again by it. */
export async function resend(tx: HiDb, house: House, pair: Pair, by: string): Promise<void> {
  const { request, referee } = pair
  if (!isOpen(request)) throw new DomainError('request-closed', 'The check is closed. Reopen it first.', { kind: 'conflict' })
  if (referee.email === null)
    throw new DomainError('no-address', `${referee.name} has no e-mail address; call instead.`, { kind: 'conflict' })
  const waits = referee.state === 'asked' || referee.state === 'started'
  if (!waits && !mayMove(referee.state, 'asked'))
    throw new DomainError('referee-state', `${referee.name} has answered, declined or asked to be forgotten.`, { kind: 'conflict' })
  const now = house.clock.now()
  if (!waits) await updateReferee(tx, referee.id, { state: 'asked', mail_note: null })
  const key = `resend:${referee.id}:${now.getTime()}`
  await writeInvite(tx, house, { request, referee, key })
  const way = wayText(await textReferee(tx, house, { request, referee, key }))
  await tell(tx, {
    requestId: request.id,
    refereeId: referee.id,
    at: now,
    text: `The request went to ${referee.name} again by ${way}`,
    by,
  })
  await step(tx, house, pair)
}

/** Stops reminders only, or the asking itself: then the link dies and says so kindly. */
export async function stopAsking(
  tx: HiDb,
  house: House,
  pair: Pair,
  given: { what: 'reminders' | 'asking'; by: string },
): Promise<void> {
  const { request, referee } = pair
  const now = house.clock.now()
  await dropReminders(tx, house, { requestId: request.id, refereeId: referee.id, reason: `Stopped by ${given.by}.` })
  if (given.what === 'reminders') {
    await updateReferee(tx, referee.id, { reminders_stopped: true })
    await tell(tx, {
      requestId: request.id,
      refereeId: referee.id,
      at: now,
      text: `Reminders to ${referee.name} were stopped`,
      by: given.by,
    })
    return
  }
  mustMove(pair, 'stopped', `${referee.name} is not being asked any more.`)
  await updateReferee(tx, referee.id, { state: 'stopped' })
  await revokeLinks(tx, { kind: 'referee', subjectId: referee.id }, { at: now, reason: 'withdrawn' })
  await tell(tx, {
    requestId: request.id,
    refereeId: referee.id,
    at: now,
    text: `${referee.name} is no longer asked`,
    by: given.by,
  })
  await step(tx, house, pair)
}

/**
 * "Forget me": everything about the person is erased, answers included, and their address is remembered only as a hash, so that nobody writes
 * to it again. What stays is that somebody was asked.
 */
export async function forgetReferee(tx: HiDb, house: House, pair: Pair): Promise<void> {
  const { request, referee } = pair
  if (referee.state === 'forgotten') return
  const now = house.clock.now()
  if (referee.email !== null) await suppress(tx, emailHash(house, referee.email), now)
  const number = smsNumber(referee.phone)
  if (number) await suppress(tx, numberHash(house, number), now)
  await forgetPosts(tx, house, `referee:${referee.id}`)
  await dropReminders(tx, house, { requestId: request.id, refereeId: referee.id, reason: 'Asked to be forgotten.' })
  await revokeLinks(tx, { kind: 'referee', subjectId: referee.id }, { at: now, reason: 'erased' })
  await deleteAnswers(tx, [referee.id])
  await deleteTraces(tx, { requestId: request.id, refereeId: referee.id })
  await dropAttempts(tx, { refereeId: referee.id, now })
  await forgetTimelineOfReferee(tx, referee.id)
  await updateReferee(tx, referee.id, { ...erasedPerson, state: 'forgotten' })
  await tell(tx, {
    requestId: request.id,
    refereeId: referee.id,
    at: now,
    text: 'A referee asked to be forgotten; their data were erased',
  })
  if (referee.state !== 'answered') await askForAnother(tx, house, pair, 'forgotten')
  await step(tx, house, pair)
}

/** Columns of a referee without the person. */
export const erasedPerson = {
  name: 'Erased',
  email: null,
  phone: null,
  company: '',
  candidate_title: '',
  worked_from: null,
  worked_to: null,
  message: '',
  time_zone: null,
  flags: '[]',
  decline_reason: null,
  call_note: null,
  mail_note: null,
  sms_note: null,
  ...notVerified,
} as const

async function askForAnother(
  tx: HiDb,
  house: House,
  { request, referee }: Pair,
  why: 'declined' | 'bounced' | 'forgotten',
): Promise<void> {
  if (!takesReferees(request) || request.candidate_email === null) return
  const { url } = await mailableLink(tx, house, {
    kind: 'candidate',
    subjectId: request.id,
    expiresAt: request.due_at ?? house.clock.now(),
    by: 'HiPeople',
    keep: true,
  })
  await post(tx, house, {
    to: { name: request.candidate_name, address: request.candidate_email },
    letter: anotherRefereeLetter({
      firstName: request.candidate_first_name,
      company: await companyOf(house, request),
      terms: request.terms,
      jobName: request.job_name,
      url,
      refereeName: why === 'forgotten' ? null : referee.name,
      isAddress: why === 'bounced',
    }),
    about: `request:${request.id}`,
    key: `another:${referee.id}:${why}:${referee.asked_at?.getTime() ?? 0}`,
  })
}
