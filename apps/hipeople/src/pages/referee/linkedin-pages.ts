import { type FastifyReply, type FastifyRequest, inTransaction, type PublicPage } from '@orangery/app-kit'
import type { House } from '../../house.ts'
import { attemptMs, beginAttempt, takeState } from '../../linkedin/attempts.ts'
import { providerOf } from '../../linkedin/provider.ts'
import { finishSignIn, type SignedIn, signInAddress } from '../../linkedin/sign-in.ts'
import { dropVerification, keepVerification } from '../../linkedin/verify-referee.ts'
import { findLink } from '../../links/links.ts'
import { lockReferee, refereeById } from '../../referees/referees.store.ts'
import { isAwaited } from '../../referees/state.ts'
import { lockRequest } from '../../requests/requests.store.ts'
import { isOpen } from '../../requests/state.ts'
import { refereeTexts } from '../../texts/referee/index.ts'
import { knowBrowser, readBrowser } from '../browser-cookie.ts'
import { languageOf } from '../language.ts'
import { formOf, paramOf, queryOf, sendTo } from '../reply.ts'
import { noteTrace } from '../trace.ts'
import { sendNotice } from '../wrong-link.ts'
import { type OpenedReferee, openReferee } from './open-referee.ts'
import type { SignInOutcome } from './verify-part.ts'

interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

const cookie = 'hp_linkedin'

/** "Verify with LinkedIn": a form leads there, and LinkedIn leads back to one address for all. */
export function linkedinPages(house: House): PublicPage[] {
  return [
    { method: 'POST', path: '/r/:token/linkedin', handler: (request, reply) => leave(house, { request, reply }) },
    { method: 'GET', path: '/p/hipeople/linkedin/callback', handler: (request, reply) => comeBack(house, { request, reply }) },
  ]
}

async function leave(house: House, call: Call): Promise<unknown> {
  const opened = await openReferee(house, call)
  if (!opened) return call.reply
  const wantsOut = formOf(call.request).get('intent') === 'remove'
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, opened.request.id)
    const referee = await lockReferee(tx, opened.referee.id)
    if (!request || !referee || !isOpen(request) || !isAwaited(referee.state)) return
    if (wantsOut) await dropVerification(tx, house, { request, referee })
    await noteTrace(tx, house, { ...call, requestId: request.id, refereeId: referee.id })
  })
  if (wantsOut) return sendTo(call.reply, `${opened.base}?step=start`)
  const provider = await providerOf(house)
  if (!provider) return backToStart(call, opened, 'off')
  const browser = knowBrowser(house, call, { cookie, seconds: attemptMs / 1000 })
  const { id, name, email } = opened.referee
  const state = await beginAttempt(house, { refereeId: id, token: paramOf(call.request, 'token'), browser })
  return sendTo(call.reply, signInAddress(provider, { state, hint: `${name} <${email ?? ''}>` }))
}

/** By the rules of OAuth a GET. It changes something only for the browser that asked, and only once. */
async function comeBack(house: House, call: Call): Promise<unknown> {
  const state = queryOf(call.request, 'state') ?? ''
  const attempt = await takeState(house, { state, browser: readBrowser(call.request, cookie) })
  if (attempt.kind !== 'taken') return sendOver(house, call, attempt.kind)
  const base = `/r/${attempt.token}`
  const provider = await providerOf(house)
  if (!provider) return backToStart(call, { base }, 'off')
  const { searchParams: parameters } = new URL(call.request.url, house.publicUrl)
  const signedIn = await finishSignIn(house, provider, { parameters, state })
  if (signedIn.kind !== 'person') return backToStart(call, { base }, signedIn.kind)
  await keep(house, attempt, signedIn)
  return sendTo(call.reply, `${base}?step=start`)
}

/** Nothing is kept when meanwhile the link died or the answer was sent; the page that follows says which. */
async function keep(
  house: House,
  attempt: { refereeId: number; token: string },
  person: Extract<SignedIn, { kind: 'person' }>,
): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const known = await refereeById(tx, attempt.refereeId)
    const request = known && (await lockRequest(tx, known.request_id))
    const referee = await lockReferee(tx, attempt.refereeId)
    if (!request || !referee || !isOpen(request) || !isAwaited(referee.state)) return
    // The address may have been corrected to another person's; then this link is dead.
    const { state } = await findLink(tx, house, { kind: 'referee', token: attempt.token })
    if (state === 'live') await keepVerification(tx, house, { request, referee }, person)
  })
}

function backToStart(call: Call, { base }: Pick<OpenedReferee, 'base'>, outcome: SignInOutcome): FastifyReply {
  return sendTo(call.reply, `${base}?step=start&linkedin=${outcome}`)
}

async function sendOver(house: House, call: Call, kind: 'foreign' | 'over'): Promise<unknown> {
  const { over: texts } = refereeTexts[languageOf(call.request)].linkedin
  const text = [kind === 'over' ? texts.used : texts.foreign, texts.text]
  return sendNotice(house, call, { status: kind === 'over' ? 410 : 400, title: texts.title, text })
}
