import { type FastifyReply, type FastifyRequest, inTransaction, type PublicPage } from '@orangery/app-kit'
import { answerItem } from '../../assessments/answer-item.ts'
import { type AttemptRow, attemptById, countSignal } from '../../assessments/attempts.store.ts'
import { endAttempt } from '../../assessments/end-attempt.ts'
import { startAttempt } from '../../assessments/start-attempt.ts'
import { askForTime } from '../../assessments/time-wish.ts'
import type { HiDb, House } from '../../house.ts'
import { lockRequest, type RequestRow } from '../../requests/requests.store.ts'
import { isOpen } from '../../requests/state.ts'
import { type OpenedCandidate, openCandidate } from '../candidate/open-candidate.ts'
import { languageOf } from '../language.ts'
import { field, formOf, paramOf, sendPage, sendSaved, sendTo, wantsDraftOnly } from '../reply.ts'
import { noteTrace } from '../trace.ts'
import { noticeFor, sendNotice } from '../wrong-link.ts'
import { moreTimePage, showTest } from './test-pages.ts'

interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

interface OpenedTest extends OpenedCandidate {
  readonly attempt: AttemptRow
  readonly path: string
}

/** Tests behind a candidate's link. Only POST acts: no scanner, no prefetch and no reload starts a timer or ends a test. */
export function assessmentPages(house: House): PublicPage[] {
  const page = (method: PublicPage['method'], path: string, handler: (call: Call) => Promise<unknown>): PublicPage => ({
    method,
    path,
    handler: (request, reply) => handler({ request, reply }),
  })
  return [
    page('GET', '/tests/:attempt', (call) => show(house, call)),
    page('POST', '/tests/:attempt', (call) => answer(house, call)),
    page('POST', '/tests/:attempt/start', (call) => start(house, call)),
    page('POST', '/tests/:attempt/finish', (call) => finish(house, call)),
    page('POST', '/tests/:attempt/noticed', (call) => notice(house, call)),
    page('GET', '/more-time', (call) => showMoreTime(house, call)),
    page('POST', '/more-time', (call) => moreTime(house, call)),
  ]
}

/** The attempt in the path, when it belongs to the check of the link. */
async function openTest(house: House, call: Call): Promise<OpenedTest | undefined> {
  const open = await openCandidate(house, call)
  if (!open) return undefined
  const text = paramOf(call.request, 'attempt')
  const attempt = /^\d{1,15}$/.test(text) ? await attemptById(house.db, Number(text)) : undefined
  if (attempt?.request_id === open.request.id) return { ...open, attempt, path: `${open.base}/tests/${attempt.id}` }
  await sendNotice(house, call, noticeFor('unknown', open.language))
  return undefined
}

async function show(house: House, call: Call): Promise<unknown> {
  const open = await openTest(house, call)
  return open ? showTest(house, call, open) : call.reply
}

/** One act on an attempt under the lock of its request; what is over by time is ended first. */
async function act(
  house: House,
  { request, attempt }: OpenedTest,
  work: (tx: HiDb, facts: { request: RequestRow; attempt: AttemptRow }) => Promise<void>,
): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const locked = await lockRequest(tx, request.id)
    const now = locked && (await attemptById(tx, attempt.id))
    if (locked && now && isOpen(locked)) await work(tx, { request: locked, attempt: now })
  })
}

async function start(house: House, call: Call): Promise<unknown> {
  const open = await openTest(house, call)
  if (!open) return call.reply
  await act(house, open, async (tx, { request, attempt }) => {
    await startAttempt(tx, house, { request, attempt, language: languageOf(call.request, request.terms.language) })
    await noteTrace(tx, house, { ...call, requestId: request.id, refereeId: null })
  })
  return sendTo(call.reply, open.path)
}

/** Keeps an answer and goes where the pressed button says. Too late is no error: the page shows that the test is over. */
async function answer(house: House, call: Call): Promise<unknown> {
  const open = await openTest(house, call)
  if (!open) return call.reply
  const form = formOf(call.request)
  const chosen = form.get('answer')
  const given = {
    itemKey: field(form, 'item', 60),
    chosen: /^\d{1,2}$/.test(chosen ?? '') ? Number(chosen) : null,
    text: field(form, 'text', 10_000),
  }
  await act(house, open, async (tx, { request, attempt }) => {
    const kept = await answerItem(tx, house, { attempt, given })
    if (!kept && attempt.deadline_at && attempt.deadline_at <= house.clock.now())
      await endAttempt(tx, house, { request, attempt, by: 'time' })
  })
  if (wantsDraftOnly(form)) return sendSaved(call.reply)
  const sheet = open.attempt.sheet ?? []
  const at = sheet.findIndex(({ key }) => key === given.itemKey)
  const intent = form.get('intent')
  const to = intent === 'back' ? Math.max(0, at - 1) : at + 1
  return sendTo(call.reply, intent === 'end' || to >= sheet.length ? `${open.path}?item=end` : `${open.path}?item=${to + 1}`)
}

/** Sent twice, or after the time: the second finds the test over. */
async function finish(house: House, call: Call): Promise<unknown> {
  const open = await openTest(house, call)
  if (!open) return call.reply
  await act(house, open, async (tx, facts) => {
    await noteTrace(tx, house, { ...call, requestId: facts.request.id, refereeId: null })
    await endAttempt(tx, house, { ...facts, by: 'candidate' })
  })
  return sendTo(call.reply, open.path)
}

const kinds = ['tab-switch', 'full-screen-exit', 'paste'] as const

async function notice(house: House, call: Call): Promise<unknown> {
  const open = await openTest(house, call)
  if (!open) return call.reply
  const kind = kinds.find((one) => one === formOf(call.request).get('kind'))
  if (kind)
    await act(house, open, async (tx, { attempt }) => {
      if (attempt.state === 'running') await countSignal(tx, { attemptId: attempt.id, kind, times: 1 })
    })
  return sendSaved(call.reply)
}

async function showMoreTime(house: House, call: Call): Promise<unknown> {
  const open = await openCandidate(house, call)
  return open ? sendPage(call.reply, await moreTimePage(house, call.request, open)) : call.reply
}

async function moreTime(house: House, call: Call): Promise<unknown> {
  const open = await openCandidate(house, call)
  if (!open) return call.reply
  const wish = field(formOf(call.request), 'wish', 1000)
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, open.request.id)
    // Asked twice in the same words is asked once.
    if (request && isOpen(request) && request.time_wish !== (wish || 'No reason was given.'))
      await askForTime(tx, house, { request, wish })
  })
  return sendTo(call.reply, open.base)
}
