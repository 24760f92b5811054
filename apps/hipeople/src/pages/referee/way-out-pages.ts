import { type FastifyReply, type FastifyRequest, inTransaction, type PublicPage } from '@orangery/app-kit'
import type { HiDb, House } from '../../house.ts'
import { decline, type Pair, preferCall } from '../../referees/change-referee.ts'
import { lockReferee } from '../../referees/referees.store.ts'
import { forgetEverywhere } from '../../referees/revise-published.ts'
import { considerCompletion } from '../../requests/complete.ts'
import { lockRequest } from '../../requests/requests.store.ts'
import { isOpen } from '../../requests/state.ts'
import { companyOf } from '../../roles/brand.ts'
import { frameTexts } from '../../texts/frame/index.ts'
import { refereeTexts } from '../../texts/referee/index.ts'
import { type Problem, textField } from '../fields.ts'
import { html, type Markup } from '../html.ts'
import { layout, problems as problemList } from '../layout.ts'
import { field, formOf, sendPage, sendTo } from '../reply.ts'
import { sendNotice } from '../wrong-link.ts'
import { findReferee, type OpenedReferee, openReferee } from './open-referee.ts'

interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type Handler = (call: Call) => Promise<unknown>

/** "Decline", "Prefer a call", and being forgotten: each asked once more on a page of its own, because GET must not act. */
export function wayOutPages(house: House): { method: PublicPage['method']; path: string; handler: Handler }[] {
  return [
    { method: 'GET', path: '/decline', handler: (call) => show(house, call, declinePage) },
    { method: 'POST', path: '/decline', handler: (call) => declineNow(house, call) },
    { method: 'GET', path: '/call', handler: (call) => show(house, call, callPage) },
    { method: 'POST', path: '/call', handler: (call) => preferCallNow(house, call) },
    { method: 'GET', path: '/forget', handler: (call) => showForget(house, call) },
    { method: 'POST', path: '/forget', handler: (call) => forgetNow(house, call) },
  ]
}

async function show(house: House, call: Call, page: (opened: OpenedReferee) => Part): Promise<unknown> {
  const opened = await openReferee(house, call)
  if (!opened) return call.reply
  return sendPart(house, call, { opened, part: page(opened) })
}

interface Part {
  readonly title: string
  /** Behind the link. */
  readonly path: '/decline' | '/call' | '/forget'
  readonly content: Markup
}

async function sendPart(
  house: House,
  call: Call,
  { opened, part, status = 200 }: { opened: OpenedReferee; part: Part; status?: number },
): Promise<unknown> {
  const { language, base } = opened
  const { title, path, content } = part
  const choice = { base, back: `${base}${path}` }
  return sendPage(
    call.reply,
    layout({
      title,
      company: await companyOf(house, opened.request),
      color: opened.request.terms.brand.color,
      language,
      choice,
      content,
    }),
    status,
  )
}

/** Locks both rows and acts, if the check still takes anything. */
async function actOn(house: House, opened: OpenedReferee, work: (tx: HiDb, pair: Pair) => Promise<void>): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, opened.request.id)
    const referee = await lockReferee(tx, opened.referee.id)
    if (request && referee) await work(tx, { request, referee })
  })
}

function declinePage({ request, base, language }: OpenedReferee): Part {
  const { declining: texts, back, decline: act } = refereeTexts[language]
  const { optional } = frameTexts[language]
  const content = html`<h1>${texts.title}</h1>
<p>${texts.text(request.candidate_first_name)}</p>
<form method="post" action="${base}/decline">
${textField({ name: 'reason', label: texts.reason, value: '', rows: 3, longest: 1000, optional })}
<div class="acts"><a class="button" href="${base}">${back}</a><button class="primary">${act}</button></div></form>`
  return { title: texts.title, path: '/decline', content }
}

async function declineNow(house: House, call: Call): Promise<unknown> {
  const opened = await openReferee(house, call)
  if (!opened) return call.reply
  const reason = field(formOf(call.request), 'reason', 1000)
  await actOn(house, opened, async (tx, pair) => {
    if (!isOpen(pair.request) || pair.referee.state === 'answered') return
    await decline(tx, house, pair, reason)
    await considerCompletion(tx, house, { requestId: pair.request.id })
  })
  return sendTo(call.reply, opened.base)
}

function callPage({ referee, base, language }: OpenedReferee, problems: readonly Problem[] = []): Part {
  const { calling: texts, back } = refereeTexts[language]
  const { optional } = frameTexts[language]
  const content = html`<h1>${texts.title}</h1>
${problemList(problems, language)}
<p>${texts.text}</p>
<form method="post" action="${base}/call">
${textField({ name: 'phone', label: texts.phone, type: 'tel', value: referee.phone ?? '', longest: 40, autocomplete: 'tel' }, problems)}
${textField({ name: 'note', label: texts.when, value: referee.call_note ?? '', rows: 2, longest: 500, optional })}
<div class="acts"><a class="button" href="${base}">${back}</a><button class="primary">${texts.ask}</button></div></form>`
  return { title: texts.title, path: '/call', content }
}

async function preferCallNow(house: House, call: Call): Promise<unknown> {
  const opened = await openReferee(house, call)
  if (!opened) return call.reply
  const form = formOf(call.request)
  const phone = field(form, 'phone', 40)
  if (!/^[+()\d][\d ()./-]{4,}$/.test(phone)) {
    const wrong = { field: 'phone', message: refereeTexts[opened.language].calling.noPhone }
    return sendPart(house, call, { opened, part: callPage(opened, [wrong]), status: 422 })
  }
  await actOn(house, opened, async (tx, pair) => {
    if (isOpen(pair.request) && pair.referee.state !== 'answered')
      await preferCall(tx, house, pair, { phone, note: field(form, 'note', 500) })
  })
  return sendTo(call.reply, opened.base)
}

async function showForget(house: House, call: Call): Promise<unknown> {
  const opened = await findReferee(house, call)
  if (!opened) return call.reply
  const { base, language } = opened
  const { forgetting: texts, back } = refereeTexts[language]
  const content = html`<h1>${texts.title}</h1>
<p>${texts.text(await companyOf(house, opened.request))}</p>
<form method="post" action="${base}/forget"><div class="acts"><a class="button" href="${base}">${back}</a><button class="primary">${texts.erase}</button></div></form>`
  return sendPart(house, call, { opened, part: { title: texts.title, path: '/forget', content } })
}

async function forgetNow(house: House, call: Call): Promise<unknown> {
  const opened = await findReferee(house, call)
  if (!opened) return call.reply
  await actOn(house, opened, (tx, pair) => forgetEverywhere(tx, house, pair))
  // The link is dead from now on, so this page is the answer itself.
  const { doneTitle, doneText } = refereeTexts[opened.language].forgetting
  return sendNotice(house, call, { status: 200, title: doneTitle, text: [doneText] })
}
