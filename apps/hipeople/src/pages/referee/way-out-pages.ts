import { type FastifyReply, type FastifyRequest, inTransaction, type PublicPage } from '@orangery/app-kit'
import type { HiDb, House } from '../../house.ts'
import { decline, type Pair, preferCall } from '../../referees/change-referee.ts'
import { lockReferee } from '../../referees/referees.store.ts'
import { forgetEverywhere } from '../../referees/revise-published.ts'
import { considerCompletion } from '../../requests/complete.ts'
import { lockRequest } from '../../requests/requests.store.ts'
import { isOpen } from '../../requests/state.ts'
import { textField } from '../fields.ts'
import { html, type Markup } from '../html.ts'
import { layout } from '../layout.ts'
import { field, formOf, sendPage, sendTo } from '../reply.ts'
import { noticePage } from '../wrong-link.ts'
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

async function show(
  house: House,
  call: Call,
  page: (opened: OpenedReferee) => { title: string; content: Markup },
): Promise<unknown> {
  const opened = await openReferee(house, call)
  if (!opened) return call.reply
  const { title, content } = page(opened)
  return sendPage(call.reply, layout({ title, company: await house.organization(), content }))
}

/** Locks both rows and acts, if the check still takes anything. */
async function actOn(house: House, opened: OpenedReferee, work: (tx: HiDb, pair: Pair) => Promise<void>): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, opened.request.id)
    const referee = await lockReferee(tx, opened.referee.id)
    if (request && referee) await work(tx, { request, referee })
  })
}

function declinePage({ request, base }: OpenedReferee) {
  const title = 'Decline this reference?'
  const content = html`<h1>${title}</h1>
<p>You need no reason. ${request.candidate_first_name} is asked for somebody else and learns that you cannot give a reference, not why.</p>
<form method="post" action="${base}/decline">
${textField({ name: 'reason', label: 'A reason for the hiring team', value: '', rows: 3, longest: 1000, optional: true })}
<div class="acts"><a class="button" href="${base}">Back</a><button class="primary">Decline</button></div></form>`
  return { title, content }
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

function callPage({ referee, base }: OpenedReferee) {
  const title = 'Would you rather talk?'
  const content = html`<h1>${title}</h1>
<p>Somebody of the hiring team calls and writes down what you say. It is marked as told by phone, and reminders stop.</p>
<form method="post" action="${base}/call">
${textField({ name: 'phone', label: 'Phone', type: 'tel', value: referee.phone ?? '', longest: 40, autocomplete: 'tel' })}
${textField({ name: 'note', label: 'When does it suit you?', value: referee.call_note ?? '', rows: 2, longest: 500, optional: true })}
<div class="acts"><a class="button" href="${base}">Back</a><button class="primary">Ask for a call</button></div></form>`
  return { title, content }
}

async function preferCallNow(house: House, call: Call): Promise<unknown> {
  const opened = await openReferee(house, call)
  if (!opened) return call.reply
  const form = formOf(call.request)
  const phone = field(form, 'phone', 40)
  if (!/^[+()\d][\d ()./-]{4,}$/.test(phone)) {
    const { title, content } = callPage(opened)
    const problem = html`<p class="problems" role="alert">Give a phone number such as +47 22 12 34 56.</p>`
    return sendPage(call.reply, layout({ title, company: await house.organization(), content: html`${problem}${content}` }), 422)
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
  const title = 'Have your data erased?'
  const content = html`<h1>${title}</h1>
<p>Your name, address and answers are erased here, also out of reports that are kept here, and no mail is sent to this address again. A report that ${await house.organization()} has already filed elsewhere stays there; write to them about it.</p>
<form method="post" action="${opened.base}/forget"><div class="acts"><a class="button" href="${opened.base}">Back</a><button class="primary">Erase my data</button></div></form>`
  return sendPage(call.reply, layout({ title, company: await house.organization(), content }))
}

async function forgetNow(house: House, call: Call): Promise<unknown> {
  const opened = await findReferee(house, call)
  if (!opened) return call.reply
  await actOn(house, opened, (tx, pair) => forgetEverywhere(tx, house, pair))
  // The link is dead from now on, so this page is the answer itself.
  return sendPage(
    call.reply,
    noticePage(await house.organization(), {
      title: 'Your data were erased',
      text: ['Nobody writes to this address again. You can close this page.'],
    }),
  )
}
