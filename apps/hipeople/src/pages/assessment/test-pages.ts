import type { FastifyReply, FastifyRequest } from '@orangery/app-kit'
import { takesAnswers } from '../../assessments/answer-item.ts'
import { type AttemptAnswerRow, type AttemptRow, answersOfAttempts } from '../../assessments/attempts.store.ts'
import { type CatalogueTest, testById } from '../../assessments/catalogue.ts'
import { withExtra } from '../../assessments/start-attempt.ts'
import type { House } from '../../house.ts'
import { readSettings } from '../../settings/settings.store.ts'
import type { SheetItem } from '../../tables/assessment-tables.ts'
import { candidateTexts } from '../../texts/candidate/index.ts'
import { frameTexts } from '../../texts/frame/index.ts'
import type { OpenedCandidate } from '../candidate/open-candidate.ts'
import { radioGroup, textField } from '../fields.ts'
import { html, lines, type Markup } from '../html.ts'
import { queryOf, sendPage } from '../reply.ts'
import { frameFor, textsFor, timeIn, type Words } from './words.ts'

interface Facts extends OpenedCandidate, Words {
  readonly attempt: AttemptRow
  readonly path: string
  readonly test: CatalogueTest
  readonly company: string
  readonly now: Date
}

/** A test in its state: what awaits, an item, the end of it, or that it is over. */
export async function showTest(
  house: House,
  call: { request: FastifyRequest; reply: FastifyReply },
  open: OpenedCandidate & { attempt: AttemptRow; path: string },
): Promise<unknown> {
  const { attempt } = open
  const test = await testById(house.db, attempt.test_id)
  if (!test) throw new Error(`There is no test ${attempt.test_id}`)
  const now = house.clock.now()
  const facts: Facts = { ...open, ...textsFor(call.request, open.request), test, company: await house.organization(), now }
  if (attempt.state === 'waiting') return sendPage(call.reply, introPage(facts))
  if (!takesAnswers(attempt, now)) return sendPage(call.reply, overPage(facts))
  const answers = await answersOfAttempts(house.db, [attempt.id])
  const { timeZone } = await readSettings(house.db)
  const zone = open.request.candidate_time_zone ?? timeZone
  const wanted = queryOf(call.request, 'item')
  const sheet = attempt.sheet ?? []
  if (wanted === 'end') return sendPage(call.reply, endPage(facts, { sheet, answers, zone }))
  const named = /^\d{1,3}$/.test(wanted ?? '') ? Number(wanted) - 1 : undefined
  const open_ = sheet.findIndex((item) => !isAnswered(item, answers))
  const at = named !== undefined && sheet[named] ? named : open_
  return sendPage(call.reply, at < 0 ? endPage(facts, { sheet, answers, zone }) : itemPage(facts, { sheet, at, answers, zone }))
}

function isAnswered(item: SheetItem, answers: readonly AttemptAnswerRow[]): boolean {
  return answers.some((row) => row.item_key === item.key && (item.kind === 'text' ? row.text !== '' : row.chosen !== null))
}

function introPage(facts: Facts): Markup {
  const { texts, language, test, path, base, request } = facts
  const seconds = withExtra(test.seconds, request.extra_time_percent)
  const limit = seconds === null ? texts.noLimit : texts.limit(durationIn(seconds))
  return frameFor(facts, facts, {
    title: test.title[language],
    company: facts.company,
    back: path,
    content: html`<h1>${test.title[language]}</h1>
<p>${test.summary[language]}</p>
<p><strong>${limit}</strong>${request.extra_time_percent > 0 && seconds !== null ? ` ${texts.extra(request.extra_time_percent)}` : ''}</p>
<p>${texts.items(test.own ? test.pool.length : test.perDimension * test.dimensions.length)}${seconds === null ? html`, ${texts.about(test.minutes)}` : ''}</p>
<ul>${texts.rules.slice(0, seconds === null ? 2 : 3).map((rule) => html`<li>${rule}</li>`)}</ul>
<p class="quiet">${texts.noticed}</p>
<form method="post" action="${path}/start"><div class="acts"><a class="button" href="${base}">${texts.back}</a><button class="primary">${texts.start}</button></div></form>`,
    foot: html`<a href="${base}/more-time">${texts.moreTime}</a>`,
  })
}

interface Sheet {
  readonly sheet: readonly SheetItem[]
  readonly answers: readonly AttemptAnswerRow[]
  readonly zone: string
}

function itemPage(facts: Facts, { sheet, at, answers, zone }: Sheet & { at: number }): Markup {
  const { texts, language, path, attempt } = facts
  const item = sheet[at]!
  const row = answers.find(({ item_key }) => item_key === item.key)
  const words = (of: SheetItem['text']) => of[language] ?? of[attempt.language] ?? of.en ?? ''
  const [first = '', ...rest] = words(item.text).split('\n')
  const { codes, inLanguage } = facts.test
  const inside = inLanguage === undefined ? '' : html` lang="${inLanguage}"`
  const legend = html`<h1${first.length > 90 ? html` class="long"` : ''}${inside}>${first}</h1>${rest.length > 0 ? html`<p class="passage"${inside}>${lines(rest.join('\n'))}</p>` : ''}`
  return frameFor(facts, facts, {
    title: texts.questionOf(at + 1, sheet.length),
    company: facts.company,
    back: `${path}?item=${at + 1}`,
    progress: { done: at, of: sheet.length, label: texts.questionOf(at + 1, sheet.length), left: timer(facts, zone) },
    content: html`<form${codes ? html` class="codes"` : ''} method="post" action="${path}" data-draft data-noticed="${path}/noticed"${deadline(facts)}>
<input type="hidden" name="item" value="${item.key}">
${
  item.kind === 'text'
    ? html`${legend}${textField({ name: 'text', label: texts.yourAnswer, value: row?.text ?? '', rows: 8, longest: 10_000, optional: frameTexts[language].optional })}`
    : radioGroup({
        name: 'answer',
        legend,
        language: item.kind === 'choice' ? inLanguage : undefined,
        options: item.options.map((option, index) => ({ value: String(index), label: words(option) })),
        chosen: row?.chosen === null || row?.chosen === undefined ? null : String(row.chosen),
      })
}
<div class="acts">${at > 0 ? html`<button name="intent" value="back">${texts.back}</button>` : ''}<button name="intent" value="end">${texts.review}</button><button class="primary" name="intent" value="next">${texts.next}</button></div></form>`,
    foot: html`<span data-saved role="status">${texts.kept}</span>`,
  })
}

function endPage(facts: Facts, { sheet, answers, zone }: Sheet): Markup {
  const { texts, path } = facts
  const open = sheet.flatMap((item, at) => (isAnswered(item, answers) ? [] : [at + 1]))
  const done = sheet.length - open.length
  return frameFor(facts, facts, {
    title: texts.reviewTitle,
    company: facts.company,
    back: `${path}?item=end`,
    progress: { done, of: sheet.length, label: texts.countDone(done, sheet.length), left: timer(facts, zone) },
    content: html`<h1>${texts.reviewTitle}</h1><p>${texts.reviewText(done, sheet.length)}</p>
${open.length > 0 ? html`<p class="numbers">${open.map((at) => html`<a class="button" href="${path}?item=${at}"><span class="hidden">${texts.questionOf(at, sheet.length)}</span><span aria-hidden="true">${at}</span></a>`)}</p>` : ''}
<p class="quiet">${texts.finishNote}</p>
<form method="post" action="${path}/finish"${deadline(facts)}><div class="acts"><a class="button" href="${path}?item=${sheet.length}">${texts.back}</a><button class="primary">${texts.finish}</button></div></form>`,
  })
}

function overPage(facts: Facts): Markup {
  const { texts, attempt, base, test, language } = facts
  const why =
    attempt.ended_by === 'closed' ? texts.overClosed : attempt.ended_by === 'candidate' ? texts.overByYou : texts.overByTime
  return frameFor(facts, facts, {
    title: texts.overTitle,
    company: facts.company,
    back: facts.path,
    content: html`<h1>${texts.overTitle}</h1><p><strong>${test.title[language]}</strong></p><p>${why}</p><p><a class="button primary" href="${base}">${texts.toTests}</a></p>`,
  })
}

export async function moreTimePage(house: House, request: FastifyRequest, open: OpenedCandidate): Promise<Markup> {
  const words = textsFor(request, open.request)
  const { texts, language } = words
  const { title, text } =
    open.request.module === 'assessment' ? { title: texts.moreTime, text: texts.moreTimeText } : candidateTexts[language].moreTime
  return frameFor(open, words, {
    title,
    company: await house.organization(),
    back: `${open.base}/more-time`,
    content: html`<h1>${title}</h1><p>${text}</p>
<form method="post" action="${open.base}/more-time">${textField({ name: 'wish', label: texts.moreTimeField, value: '', rows: 4, longest: 1000, optional: frameTexts[language].optional })}
<div class="acts"><a class="button" href="${open.base}">${texts.back}</a><button class="primary">${texts.moreTimeSend}</button></div></form>`,
  })
}

/** What stands until the script counts: the time of the end, which is right however long the page lies open. */
function timer({ attempt, texts, language }: Facts, zone: string): string {
  return attempt.deadline_at ? texts.ends(timeIn(language, attempt.deadline_at, zone)) : ''
}

/** Seconds left, so that a wrong clock in the browser does not matter. */
function deadline({ attempt, now, texts }: Facts): Markup | '' {
  if (!attempt.deadline_at) return ''
  const left = Math.max(0, Math.ceil((attempt.deadline_at.getTime() - now.getTime()) / 1000))
  return html` data-seconds="${left}" data-left="${texts.timeLeft('{time}')}"`
}

function durationIn(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return `${minutes}:${String(rest).padStart(2, '0')} min`
}
