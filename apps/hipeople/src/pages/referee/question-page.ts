import type { AnswerRow } from '../../answers/answers.store.ts'
import { longestText } from '../../answers/read-answer.ts'
import { asGiven, openQuestions } from '../../answers/submit.ts'
import { type Question, relationship } from '../../contract/index.ts'
import type { House } from '../../house.ts'
import { dayText, periodText } from '../../mails/dates.ts'
import { minutesFor } from '../../questionnaires/minutes.ts'
import { askedText, questionIn } from '../../questionnaires/question-in.ts'
import { readersText } from '../../referees/readers.ts'
import { companyOf } from '../../roles/brand.ts'
import { readSettings } from '../../settings/settings.store.ts'
import { frameTexts } from '../../texts/frame/index.ts'
import { refereeTexts } from '../../texts/referee/index.ts'
import { wordTexts } from '../../texts/words/index.ts'
import { type Problem, radioGroup, textField } from '../fields.ts'
import { html, type Markup, when } from '../html.ts'
import { layout, problems as problemList } from '../layout.ts'
import { privacyNotice } from '../privacy.ts'
import type { OpenedReferee } from './open-referee.ts'
import { leftAfter, nameOfStep, previousStep, type Step } from './steps.ts'
import { type SignInOutcome, verifyPart } from './verify-part.ts'

export interface StepFacts extends OpenedReferee {
  readonly step: Step
  readonly answers: readonly AnswerRow[]
  readonly problems?: readonly Problem[]
  readonly expiresAt: Date | null
  /** Of the first screen: whether to verify is offered, and how it went. */
  readonly linkedin: { readonly offered: boolean; readonly outcome: SignInOutcome | undefined }
}

/** One screen of the form. Without script each is a page of its own; with it, drafts are kept while writing. */
export async function stepPage(house: House, facts: StepFacts): Promise<Markup> {
  const { step, request, base, language } = facts
  const texts = refereeTexts[language]
  const company = await companyOf(house, request)
  const { questions } = request.terms
  const total = questions.length + 1
  const number = step.kind === 'question' ? step.at + 2 : step.kind === 'relationship' ? 1 : step.kind === 'send' ? total + 1 : 0
  const place = number > total ? texts.allQuestions : texts.questionOf(number, total)
  const isStart = step.kind === 'start'
  return layout({
    title: isStart ? texts.title(request.candidate_name) : number > total ? texts.sendTitle : place,
    company,
    color: request.terms.brand.color,
    language,
    choice: { base, back: `${base}?step=${nameOfStep(step)}` },
    progress: isStart ? undefined : { done: number - 1, of: total, label: place, left: leftAfter(step, { questions, language }) },
    content: await screen(house, facts, company),
    foot: html`<span data-saved role="status">${isStart ? '' : texts.drafts}</span><span class="outs"><a href="${base}/call">${texts.preferCall}</a><a href="${base}/decline">${texts.decline}</a></span>`,
  })
}

async function screen(house: House, facts: StepFacts, company: string): Promise<Markup> {
  const { step, request, language } = facts
  if (step.kind === 'start') return start(house, facts, company)
  const texts = refereeTexts[language]
  const readers = html`<p class="readers">${await readersText(house.db, house, { request, language })} ${texts.leaveOut(request.candidate_first_name)}</p>`
  if (step.kind === 'relationship') return form(facts, relationshipScreen(facts), readers)
  return step.kind === 'question' ? form(facts, questionScreen(facts, step.question), readers) : sendScreen(facts, readers)
}

async function start(house: House, facts: StepFacts, company: string): Promise<Markup> {
  const { request, referee, base, language } = facts
  const texts = refereeTexts[language]
  const { timeZone } = await readSettings(house.db)
  const about = wordTexts[language].about(minutesFor(request.terms.questions))
  const until = facts.expiresAt ? texts.openUntil(dayText(facts.expiresAt, referee.time_zone ?? timeZone, language)) : ''
  return html`<h1>${texts.title(request.candidate_name)}</h1>
${problemList(facts.problems ?? [], language)}
<p>${texts.intro(request.candidate_name, company, request.job_name)}</p>
<p>${texts.scope(request.terms.questions.length + 1, about)} ${until}</p>
${referee.state === 'by-phone' ? html`<p class="box">${texts.byPhone}</p>` : ''}
${await privacyNotice(house, { request, who: 'referee', language })}
${verifyPart({ base, referee, language, candidateFirstName: request.candidate_first_name, ...facts.linkedin })}
<p class="small">${texts.notMeant} <a href="${base}/forget">${texts.forgetLink}</a></p>`
}

/** The frame of a question: what is asked, and ways on and back that both keep what was written. */
function form(facts: StepFacts, inner: Markup, readers: Markup): Markup {
  const texts = refereeTexts[facts.language]
  return html`${problemList(facts.problems ?? [], facts.language)}
<form method="post" action="${facts.base}" data-draft novalidate>
<input type="hidden" name="step" value="${nameOfStep(facts.step)}">
${inner}
${readers}
<div class="acts"><button name="intent" value="back" aria-label="${texts.back}">←</button><button class="primary" name="intent" value="continue">${texts.next}</button></div>
</form>`
}

function relationshipScreen(facts: StepFacts): Markup {
  const { request, referee, language } = facts
  const texts = refereeTexts[language]
  const name = request.candidate_first_name
  return radioGroup(
    {
      name: 'relationship',
      legend: html`<h1>${texts.howKnown(name)}</h1><p class="quiet">${togetherText(facts)}</p>`,
      options: relationship.options.map((value) => ({ value, label: texts.relationship(value, name) })),
      chosen: referee.relationship_confirmed,
      required: true,
    },
    facts.problems,
  )
}

function togetherText({ referee, request, language }: StepFacts): string {
  const texts = refereeTexts[language]
  const name = request.candidate_first_name
  const period = periodText(referee.worked_from, referee.worked_to, language)
  const title = referee.candidate_title ? texts.asTitle(referee.candidate_title) : ''
  const details = [period, title].filter(Boolean).join(', ')
  return details ? texts.togetherDetails(name, referee.company, details) : texts.together(name, referee.company)
}

/** `question` is the stored one; what is shown of it is in the reader's language. */
function questionScreen(facts: StepFacts, question: Question): Markup {
  const { request, problems, language } = facts
  const texts = refereeTexts[language]
  const { optional } = frameTexts[language]
  const row = facts.answers.find(({ question_key }) => question_key === question.key)
  const asked = askedText(language, questionIn(language, question).text, request.candidate_first_name)
  const title = html`<h1>${asked}</h1>${question.help ? html`<p class="quiet">${question.help}</p>` : ''}`
  const words = { name: 'text', value: row?.text ?? '', longest: longestText }
  if (question.kind === 'text')
    return html`${title}${textField({ ...words, label: texts.words, rows: 7, optional: question.mustAsk ? undefined : optional }, problems)}
<label class="choice unseen"><input type="checkbox" name="unseen" value="yes"${when(row?.did_not_see === true, 'checked')}><span>${texts.unseen}</span></label>`
  const options = [...optionsOf(questionIn(language, question)), { value: 'unseen', label: texts.unseen, unseen: true }]
  return html`${radioGroup({ name: 'answer', legend: title, options, chosen: chosenOf(question, row), required: question.mustAsk }, problems)}
${question.example ? textField({ ...words, label: texts.example, rows: 4, optional }, problems) : ''}`
}

function chosenOf(question: Question, row: AnswerRow | undefined): string | null {
  if (row?.did_not_see) return 'unseen'
  if (question.kind === 'rating') return row?.rating == null ? null : String(row.rating)
  const at = row?.choice ? question.options.indexOf(row.choice) : -1
  return at < 0 ? null : String(at)
}

/** Choices go by their place, so that no wording has to survive a form. */
function optionsOf(question: Question): { value: string; label: string }[] {
  if (question.kind === 'choice') return question.options.map((label, at) => ({ value: String(at), label }))
  return [1, 2, 3, 4, 5].map((rating) => ({
    value: String(rating),
    label: rating === 1 ? `1 · ${question.ends[0]}` : rating === 5 ? `5 · ${question.ends[1]}` : String(rating),
  }))
}

function sendScreen(facts: StepFacts, readers: Markup): Markup {
  const { request, base, answers, referee, language } = facts
  const texts = refereeTexts[language]
  const { questions } = request.terms
  const open = openQuestions(questions, answers.map(asGiven))
  const list = questions.map((question, at) => {
    const asked = askedText(language, questionIn(language, question).text, request.candidate_first_name)
    const place = texts.questionOf(at + 2, questions.length + 1)
    return html`<li><span dir="auto">${asked}</span><span class="row">${open.includes(question) ? html`<span class="tag failed">${texts.stillOpen}</span>` : ''}<a class="button" href="${base}?step=${at + 2}">${texts.look}<span class="hidden">${texts.lookAt(place)}</span></a></span></li>`
  })
  const ready = open.length === 0 && referee.relationship_confirmed !== null
  return html`<h1>${texts.sendQuestion}</h1>
${problemList(facts.problems ?? [], language)}
<p>${ready ? texts.sendNote : texts.sendOpen}</p>
<ul class="people">${list}</ul>
${readers}
<form method="post" action="${base}">
<input type="hidden" name="step" value="send">
<div class="acts"><a class="button" href="${base}?step=${nameOfStep(previousStep(facts.step, questions))}" aria-label="${texts.back}">←</a><button class="primary" name="intent" value="continue">${texts.send}</button></div>
</form>`
}
