import type { FastifyReply, FastifyRequest } from '@orangery/app-kit'
import { type AttemptRow, attemptsOf } from '../../assessments/attempts.store.ts'
import { type CatalogueTest, testById } from '../../assessments/catalogue.ts'
import { minutesOf } from '../../assessments/minutes.ts'
import { newestAttempts } from '../../assessments/state.ts'
import type { House } from '../../house.ts'
import { companyOf } from '../../roles/brand.ts'
import { readSettings } from '../../settings/settings.store.ts'
import type { AssessmentTexts } from '../../texts/assessment/index.ts'
import type { OpenedCandidate } from '../candidate/open-candidate.ts'
import { stepList } from '../candidate/step-list.ts'
import { html, lines, type Markup } from '../html.ts'
import { sendPage } from '../reply.ts'
import { assessmentNotice } from './notice.ts'
import { dayIn, frameFor, textsFor } from './words.ts'

interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** What awaits the candidate: tests with their time and state, privacy, ways to ask for more time or to withdraw. Opening it starts nothing. */
export async function showAssessment(house: House, call: Call, open: OpenedCandidate, status = 200): Promise<unknown> {
  const { request, base } = open
  const { language, texts } = textsFor(call.request, request)
  const company = await companyOf(house, open.request)
  const { timeZone } = await readSettings(house.db)
  const attempts = newestAttempts(await attemptsOf(house.db, [request.id]))
  const done = attempts.filter(({ state }) => state === 'done').length
  const over = request.state === 'complete'
  const rows: Markup[] = []
  for (const attempt of attempts) {
    const test = await testById(house.db, attempt.test_id)
    if (test) rows.push(row(base, { attempt, test, texts, language }))
  }
  const minutes = await minutesOf(house.db, attempts, request.extra_time_percent)
  const due = request.due_at ? dayIn(language, request.due_at, request.candidate_time_zone ?? timeZone) : ''
  return sendPage(
    call.reply,
    frameFor(
      open,
      { language, texts },
      {
        title: texts.title,
        company,
        progress: {
          done,
          of: Math.max(1, attempts.length),
          label: texts.countDone(done, attempts.length),
          left: over ? '' : texts.until(due),
        },
        content: html`<h1>${over ? texts.allDone : texts.hello(request.candidate_first_name)}</h1>
${over ? html`<p>${texts.allDoneText}</p>` : ''}
${over || !request.terms.greeting ? '' : html`<p class="box">${lines(request.terms.greeting)}</p>`}
${over ? '' : html`<p>${texts.intro(request.job_name, company, attempts.length, minutes)}${request.extra_time_percent > 0 ? ` ${texts.extra(request.extra_time_percent)}` : ''}</p>`}
${request.time_wish !== null && !over ? html`<p class="box" role="status">${texts.moreTimeSent}</p>` : ''}
${(await stepList(house, { ...open, language })) ?? ''}
<h2>${texts.tests}</h2><ul class="people">${rows}</ul>
${await assessmentNotice(house, request, texts)}`,
        foot: over
          ? undefined
          : html`<a href="${base}/more-time">${texts.moreTime}</a><span class="outs"><a href="${base}/withdraw">${texts.withdraw}</a></span>`,
      },
    ),
    status,
  )
}

function row(
  base: string,
  {
    attempt,
    test,
    texts,
    language,
  }: { attempt: AttemptRow; test: CatalogueTest; texts: AssessmentTexts; language: 'en' | 'de' | 'es' | 'fr' },
): Markup {
  const { state } = attempt
  const time = test.seconds === null ? texts.about(test.minutes) : texts.minutes(test.minutes)
  const tone = state === 'done' ? 'done' : state === 'running' ? 'waiting' : ''
  return html`<li><span><strong>${test.title[language]}</strong> <span class="small">${[time, attempt.number > 1 ? texts.again(attempt.number) : ''].filter(Boolean).join(' · ')}</span></span>
<span class="row"><span class="tag ${tone}">${texts.states[state]}</span>${
    state === 'done'
      ? ''
      : html`<a class="button${state === 'running' ? ' primary' : ''}" href="${base}/tests/${attempt.id}">${state === 'running' ? texts.goOn : texts.open}<span class="hidden"> ${test.title[language]}</span></a>`
  }</span></li>`
}

export async function showAssessmentWithdraw(house: House, call: Call, open: OpenedCandidate): Promise<unknown> {
  const { language, texts } = textsFor(call.request, open.request)
  return sendPage(
    call.reply,
    frameFor(
      open,
      { language, texts },
      {
        title: texts.withdrawTitle,
        company: await companyOf(house, open.request),
        content: html`<h1>${texts.withdrawTitle}</h1><p>${texts.withdrawText}</p>
<form method="post" action="${open.base}/withdraw"><div class="acts"><a class="button" href="${open.base}">${texts.keep}</a><button class="primary">${texts.withdraw}</button></div></form>`,
      },
    ),
  )
}
