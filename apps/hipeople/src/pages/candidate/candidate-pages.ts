import { type FastifyReply, type FastifyRequest, inTransaction, type PublicPage } from '@orangery/app-kit'
import { language as languages } from '../../contract/index.ts'
import type { House } from '../../house.ts'
import { askNamed } from '../../referees/ask.ts'
import { refereesOf } from '../../referees/referees.store.ts'
import { closeRequest } from '../../requests/close.ts'
import { lockRequest, updateRequest } from '../../requests/requests.store.ts'
import { takesReferees } from '../../requests/state.ts'
import { companyOf } from '../../roles/brand.ts'
import { candidateTexts } from '../../texts/candidate/index.ts'
import { assessmentPages } from '../assessment/assessment-pages.ts'
import { showAssessment, showAssessmentWithdraw } from '../assessment/home-page.ts'
import type { Problem } from '../fields.ts'
import { html } from '../html.ts'
import { languagePage } from '../language.ts'
import { layout } from '../layout.ts'
import { field, formOf, sendPage, sendTo } from '../reply.ts'
import { noteTrace } from '../trace.ts'
import { isZone } from '../zones.ts'
import { listPage } from './list-page.ts'
import { openCandidate } from './open-candidate.ts'
import { refereeFormPages } from './referee-form-pages.ts'
import { stepList } from './step-list.ts'
import { stillWanted } from './wanted.ts'

interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** The candidate's link: GET shows and changes nothing, POST acts and sends on. */
export function candidatePages(house: House): PublicPage[] {
  const page = (method: PublicPage['method'], path: string, handler: (call: Call) => Promise<unknown>): PublicPage => ({
    method,
    path,
    handler: (request, reply) => handler({ request, reply }),
  })
  const pages = [
    page('GET', '', (call) => showList(house, call)),
    page('POST', '/send', (call) => send(house, call)),
    page('GET', '/withdraw', (call) => showWithdraw(house, call)),
    page('POST', '/withdraw', (call) => withdraw(house, call)),
    ...refereeFormPages(house).map(({ method, path, handler }) => page(method, path, handler)),
    ...assessmentPages(house),
  ]
  // One link opens every check of the candidate: its own directly, the others by their id.
  return [
    ...['/c/:token', '/c/:token/checks/:check'].flatMap((prefix) => pages.map((one) => ({ ...one, path: `${prefix}${one.path}` }))),
    languagePage(house, '/c'),
  ]
}

async function showList(house: House, call: Call): Promise<unknown> {
  const open = await openCandidate(house, call)
  if (!open) return call.reply
  if (open.request.module === 'assessment') return showAssessment(house, call, open)
  const referees = await refereesOf(house.db, [open.request.id])
  const steps = await stepList(house, open)
  return sendPage(call.reply, await listPage(house, { ...open, referees, steps }))
}

/** The confirmation, after which referees are written to. Without it nothing is sent; a second one finds nobody left to ask. */
async function send(house: House, call: Call): Promise<unknown> {
  const open = await openCandidate(house, call)
  if (!open) return call.reply
  const form = formOf(call.request)
  const fewer = field(form, 'fewer', 1000)
  const texts = candidateTexts[open.language]
  const problems = await inTransaction(house.db, async (tx): Promise<Problem[]> => {
    const request = await lockRequest(tx, open.request.id)
    if (!request || !takesReferees(request)) return []
    const referees = await refereesOf(tx, [request.id])
    if (!referees.some(({ state }) => state === 'named')) return []
    const found: Problem[] = []
    if (form.get('agreed') !== 'yes') found.push({ field: 'agreed', message: texts.notAgreed })
    const wanted = stillWanted(request.terms, referees)
    const short = wanted.more > 0 || wanted.kinds.length > 0
    if (short && !fewer) found.push({ field: 'fewer', message: texts.noReason })
    if (found.length > 0) return found
    await noteTrace(tx, house, { ...call, requestId: request.id, refereeId: null })
    const zone = field(form, 'zone', 64)
    if (isZone(zone)) await updateRequest(tx, request.id, { candidate_time_zone: zone })
    // Another window may have switched the language since the words were shown.
    const shown = languages.safeParse(form.get('shown')).data ?? open.language
    await askNamed(tx, house, { request, fewerReason: short ? fewer : null, language: shown })
    return []
  })
  if (problems.length === 0) return sendTo(call.reply, open.base)
  const referees = await refereesOf(house.db, [open.request.id])
  return sendPage(call.reply, await listPage(house, { ...open, referees, problems, fewerReason: fewer }), 422)
}

async function showWithdraw(house: House, call: Call): Promise<unknown> {
  const open = await openCandidate(house, call)
  if (!open) return call.reply
  if (open.request.module === 'assessment') return showAssessmentWithdraw(house, call, open)
  const { language, base, home } = open
  const texts = candidateTexts[language]
  return sendPage(
    call.reply,
    layout({
      title: texts.withdrawTitle,
      company: await companyOf(house, open.request),
      color: open.request.terms.brand.color,
      language,
      choice: { base: home, back: `${base}/withdraw` },
      content: html`<h1>${texts.withdrawTitle}</h1>
<p>${texts.withdrawText}</p>
<form method="post" action="${base}/withdraw"><div class="acts"><a class="button" href="${base}">${texts.back}</a><button class="primary">${texts.withdraw}</button></div></form>`,
    }),
  )
}

async function withdraw(house: House, call: Call): Promise<unknown> {
  const open = await openCandidate(house, call)
  if (!open) return call.reply
  await inTransaction(house.db, (tx) =>
    closeRequest(tx, house, { requestId: open.request.id, reason: 'withdrawn', by: open.request.candidate_name }),
  )
  return sendTo(call.reply, open.base)
}
