import type { AnswerRow } from '../../answers/answers.store.ts'
import { longestText } from '../../answers/read-answer.ts'
import { asGiven, openQuestions } from '../../answers/submit.ts'
import { type Question, relationshipLabels } from '../../contract/index.ts'
import type { House } from '../../house.ts'
import { dayText, periodText } from '../../mails/dates.ts'
import { minutesFor } from '../../questionnaires/minutes.ts'
import { readersText } from '../../referees/readers.ts'
import type { RequestRow } from '../../requests/requests.store.ts'
import { readSettings } from '../../settings/settings.store.ts'
import { type Problem, radioGroup, textField } from '../fields.ts'
import { html, type Markup, when } from '../html.ts'
import { layout, problems as problemList } from '../layout.ts'
import { privacyNotice } from '../privacy.ts'
import type { OpenedReferee } from './open-referee.ts'
import { leftAfter, nameOfStep, previousStep, type Step } from './steps.ts'
import { verifyPart } from './verify-part.ts'

export interface StepFacts extends OpenedReferee {
  readonly step: Step
  readonly answers: readonly AnswerRow[]
  readonly problems?: readonly Problem[]
  readonly expiresAt: Date | null
  /** Of the first screen: whether to verify is offered, and how it went. */
  readonly linkedin: { readonly offered: boolean; readonly outcome: string | undefined }
}

/** One screen of the form. Without script each is a page of its own; with it, drafts are kept while writing. */
export async function stepPage(house: House, facts: StepFacts): Promise<Markup> {
  const { step, request } = facts
  const company = await house.organization()
  const { questions } = request.terms
  const total = questions.length + 1
  const number = step.kind === 'question' ? step.at + 2 : step.kind === 'relationship' ? 1 : step.kind === 'send' ? total + 1 : 0
  const content = await screen(house, facts, company)
  return layout({
    title:
      step.kind === 'start'
        ? `A reference for ${request.candidate_name}`
        : number > total
          ? 'Send your reference'
          : `Question ${number} of ${total}`,
    company,
    progress:
      step.kind === 'start'
        ? undefined
        : {
            done: number - 1,
            of: total,
            label: number > total ? 'All questions' : `Question ${number} of ${total}`,
            left: leftAfter(step, questions),
          },
    content,
    foot: html`<span data-saved role="status">${step.kind === 'start' ? '' : 'Drafts are kept'}</span><span class="outs"><a href="${facts.base}/call">Prefer a call</a><a href="${facts.base}/decline">Decline</a></span>`,
  })
}

async function screen(house: House, facts: StepFacts, company: string): Promise<Markup> {
  if (facts.step.kind === 'start') return start(house, facts, company)
  const readers = html`<p class="readers">${await readersText(house.db, house, { request: facts.request, language: 'en' })} ${facts.request.candidate_first_name} does not see your answers. Please leave out health and family.</p>`
  const { step } = facts
  if (step.kind === 'relationship') return form(facts, relationshipScreen(facts), readers)
  return step.kind === 'question' ? form(facts, questionScreen(facts, step.question), readers) : sendScreen(facts, readers)
}

async function start(house: House, facts: StepFacts, company: string): Promise<Markup> {
  const { request, referee, base } = facts
  const { timeZone } = await readSettings(house.db)
  const minutes = minutesFor(request.terms.questions)
  const until = facts.expiresAt ? ` It is open until ${dayText(facts.expiresAt, referee.time_zone ?? timeZone)}.` : ''
  return html`<h1>A reference for ${request.candidate_name}</h1>
${problemList(facts.problems ?? [])}
<p>${request.candidate_name} has applied at ${company} as ${request.job_name}, named you as a referee, and says that you agree.</p>
<p>${request.terms.questions.length + 1} questions, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. You can stop and go on later with the same link.${until}</p>
${referee.state === 'by-phone' ? html`<p class="box">You asked for a call, and somebody will ring. You can also answer here instead.</p>` : ''}
${await privacyNotice(house, request, 'referee')}
${verifyPart({ base, referee, candidateFirstName: request.candidate_first_name, ...facts.linkedin })}
<p class="small">This was not meant for you, or you want no more mail? <a href="${base}/forget">Have your data erased</a>.</p>`
}

/** The frame of a question: what is asked, and ways on and back that both keep what was written. */
function form(facts: StepFacts, inner: Markup, readers: Markup): Markup {
  return html`${problemList(facts.problems ?? [])}
<form method="post" action="${facts.base}" data-draft novalidate>
<input type="hidden" name="step" value="${nameOfStep(facts.step)}">
${inner}
${readers}
<div class="acts"><button name="intent" value="back" aria-label="Back">←</button><button class="primary" name="intent" value="continue">Continue</button></div>
</form>`
}

function relationshipScreen({ request, referee, problems }: StepFacts): Markup {
  return radioGroup(
    {
      name: 'relationship',
      legend: html`<h1>How do you know ${request.candidate_first_name}?</h1><p class="quiet">${togetherText(referee, request)}</p>`,
      options: Object.entries(relationshipLabels).map(([value, { label }]) => ({
        value,
        label: value === 'other' ? 'Something else' : `I was their ${label.toLowerCase()}`,
      })),
      chosen: referee.relationship_confirmed,
      required: true,
    },
    problems,
  )
}

function togetherText(referee: OpenedReferee['referee'], request: RequestRow): string {
  const period = periodText(referee.worked_from, referee.worked_to)
  const title = referee.candidate_title ? `, as ${referee.candidate_title}` : ''
  return `${request.candidate_first_name} says that you worked together at ${referee.company}${period ? ` ${period}` : ''}${title}.`
}

function questionScreen(facts: StepFacts, question: Question): Markup {
  const { request, problems } = facts
  const row = facts.answers.find(({ question_key }) => question_key === question.key)
  const title = html`<h1>${question.text.replaceAll('{name}', request.candidate_first_name)}</h1>${question.help ? html`<p class="quiet">${question.help}</p>` : ''}`
  if (question.kind === 'text')
    return html`${title}${textField({ name: 'text', label: 'Your words', value: row?.text ?? '', rows: 7, longest: longestText, optional: !question.mustAsk }, problems)}
<label class="choice unseen"><input type="checkbox" name="unseen" value="yes"${when(row?.did_not_see === true, 'checked')}><span>I did not see this</span></label>`
  const chosen = row?.did_not_see
    ? 'unseen'
    : question.kind === 'rating'
      ? row?.rating == null
        ? null
        : String(row.rating)
      : choiceIndex(question, row)
  return html`${radioGroup({ name: 'answer', legend: title, options: optionsOf(question), chosen, required: question.mustAsk }, problems)}
${question.example ? textField({ name: 'text', label: 'An example, if one comes to mind', value: row?.text ?? '', rows: 4, longest: longestText, optional: true }, problems) : ''}`
}

/** Choices go by their place, so that no wording has to survive a form. */
function optionsOf(question: Question): { value: string; label: string; unseen?: boolean }[] {
  const own =
    question.kind === 'choice'
      ? question.options.map((label, at) => ({ value: String(at), label }))
      : [1, 2, 3, 4, 5].map((rating) => ({
          value: String(rating),
          label: rating === 1 ? `1 · ${question.ends[0]}` : rating === 5 ? `5 · ${question.ends[1]}` : String(rating),
        }))
  return [...own, { value: 'unseen', label: 'I did not see this', unseen: true }]
}

function choiceIndex(question: Question, row: AnswerRow | undefined): string | null {
  const at = row?.choice ? question.options.indexOf(row.choice) : -1
  return at < 0 ? null : String(at)
}

function sendScreen(facts: StepFacts, readers: Markup): Markup {
  const { request, base, answers, referee } = facts
  const open = openQuestions(request.terms.questions, answers.map(asGiven))
  const list = request.terms.questions.map((question, at) => {
    const isOpen = open.includes(question)
    return html`<li><span dir="auto">${question.text.replaceAll('{name}', request.candidate_first_name)}</span><span class="row">${isOpen ? html`<span class="tag failed">Still open</span>` : ''}<a class="button" href="${base}?step=${at + 2}">Look at it<span class="hidden">: question ${at + 2}</span></a></span></li>`
  })
  const ready = open.length === 0 && referee.relationship_confirmed !== null
  return html`<h1>Send your reference?</h1>
${problemList(facts.problems ?? [])}
<p>${ready ? 'Once sent, it cannot be changed.' : 'Something is still open. Answer it, or choose “I did not see this”.'}</p>
<ul class="people">${list}</ul>
${readers}
<form method="post" action="${base}">
<input type="hidden" name="step" value="send">
<div class="acts"><a class="button" href="${base}?step=${nameOfStep(previousStep(facts.step, request.terms.questions))}" aria-label="Back">←</a><button class="primary" name="intent" value="continue">Send</button></div>
</form>`
}
