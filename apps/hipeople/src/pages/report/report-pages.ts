import type { FastifyReply, FastifyRequest, PublicPage } from '@orangery/app-kit'
import type { House } from '../../house.ts'
import { findLink } from '../../links/links.ts'
import { momentText } from '../../mails/dates.ts'
import { type Contents, contentsOf } from '../../reports/contents.ts'
import { type ReportRow, reportById } from '../../reports/reports.store.ts'
import { sendPdf } from '../../reports/send-pdf.ts'
import { readSettings } from '../../settings/settings.store.ts'
import { html } from '../html.ts'
import { layout } from '../layout.ts'
import { paramOf, sendPage } from '../reply.ts'
import { type Notice, noticeFor, noticePage } from '../wrong-link.ts'

interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** The link in the feed. It opens without an account until it expires or is withdrawn; each refusal has an answer of its own. */
export function reportPages(house: House): PublicPage[] {
  return [
    { method: 'GET', path: '/p/hipeople/reports/:token', handler: (request, reply) => showReport(house, { request, reply }) },
    {
      method: 'GET',
      path: '/p/hipeople/reports/:token/report.pdf',
      handler: (request, reply) => sendReport(house, { request, reply }),
    },
  ]
}

const revoked: Notice = {
  status: 410,
  title: 'This link was withdrawn',
  text: [
    'Somebody in the hiring team closed it. People with a role in HiPeople who are in the hiring team open the report by signing in.',
  ],
}

const expired: Notice = {
  status: 410,
  title: 'This link has expired',
  text: [
    'It was open for a limited time. People with a role in HiPeople who are in the hiring team open the report by signing in.',
  ],
}

async function openReport(house: House, call: Call): Promise<{ report: ReportRow; contents: Contents } | undefined> {
  const { state, row } = await findLink(house.db, house, { kind: 'report', token: paramOf(call.request, 'token') })
  const report = row ? await reportById(house.db, row.subject_id) : undefined
  const contents = report && contentsOf(report)
  if (state === 'live' && contents) return { report, contents }
  const notice =
    state === 'withdrawn' ? revoked : state === 'expired' ? expired : noticeFor(state === 'live' ? 'erased' : state, 'en')
  await sendPage(call.reply, noticePage(await house.organization(), notice), notice.status)
  return undefined
}

async function showReport(house: House, call: Call): Promise<unknown> {
  const opened = await openReport(house, call)
  if (!opened) return call.reply
  const { report, contents } = opened
  const { timeZone } = await readSettings(house.db)
  const title = `${contents.title}: ${contents.candidateName}`
  const ready = report.pdf_key !== null
  return sendPage(
    call.reply,
    layout({
      title,
      company: contents.company,
      content: html`<h1>${contents.candidateName}</h1>
<p>${contents.title} for ${contents.roleTitle}, version ${report.version}, made ${momentText(contents.madeAt, timeZone)}. ${contents.sentences.join(' ')}</p>
${
  ready
    ? html`<p><a class="button primary" href="/p/hipeople/reports/${paramOf(call.request, 'token')}/report.pdf">Open PDF report</a></p>`
    : html`<p class="box">The PDF is being made. Load this page again in a few seconds.</p>`
}
<p class="small">Whoever holds this link can open the report. Treat it like the report itself.</p>`,
    }),
  )
}

async function sendReport(house: House, call: Call): Promise<unknown> {
  const opened = await openReport(house, call)
  if (!opened) return call.reply
  const { report, contents } = opened
  if (report.pdf_key === null)
    return sendPage(
      call.reply,
      noticePage(await house.organization(), { title: 'The PDF is being made', text: ['Load this page again in a few seconds.'] }),
      409,
    )
  await sendPdf(house, call.reply, { report, contents })
  return call.reply
}
