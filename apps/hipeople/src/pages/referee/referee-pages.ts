import { DomainError, type FastifyReply, type FastifyRequest, inTransaction, type PublicPage } from '@orangery/app-kit'
import { answersOf, type GivenAnswer } from '../../answers/answers.store.ts'
import { answerTo, isEmpty, missing } from '../../answers/read-answer.ts'
import { asGiven, openQuestions, saveDraft, submitAnswers } from '../../answers/submit.ts'
import { type Language, type Question, relationship } from '../../contract/index.ts'
import type { House } from '../../house.ts'
import { providerOf } from '../../linkedin/provider.ts'
import { liveLink } from '../../links/links.store.ts'
import { askedText, questionIn } from '../../questionnaires/question-in.ts'
import { lockReferee } from '../../referees/referees.store.ts'
import { isAwaited } from '../../referees/state.ts'
import { lockRequest } from '../../requests/requests.store.ts'
import { isOpen } from '../../requests/state.ts'
import { refereeTexts } from '../../texts/referee/index.ts'
import type { Problem } from '../fields.ts'
import { languagePage } from '../language.ts'
import { field, formOf, queryOf, sendPage, sendSaved, sendTo, wantsDraftOnly } from '../reply.ts'
import { noteTrace } from '../trace.ts'
import { linkedinPages } from './linkedin-pages.ts'
import { type OpenedReferee, openReferee } from './open-referee.ts'
import { stepPage } from './question-page.ts'
import { nameOfStep, nextStep, previousStep, type Step, stepAt } from './steps.ts'
import { outcomeOf } from './verify-part.ts'
import { wayOutPages } from './way-out-pages.ts'

interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** The referee's link. Opening it, however often and by whomever, starts nothing; sending a form acts, and sends on to the next screen. */
export function refereePages(house: House): PublicPage[] {
  const page = (method: PublicPage['method'], path: string, handler: (call: Call) => Promise<unknown>): PublicPage => ({
    method,
    path: `/r/:token${path}`,
    handler: (request, reply) => handler({ request, reply }),
  })
  return [
    page('GET', '', (call) => showStep(house, call)),
    page('POST', '', (call) => takeStep(house, call)),
    languagePage(house, '/r'),
    ...linkedinPages(house),
    ...wayOutPages(house).map(({ method, path, handler }) => page(method, path, handler)),
  ]
}

async function showStep(house: House, call: Call): Promise<unknown> {
  const opened = await openReferee(house, call)
  if (!opened) return call.reply
  const answers = await answersOf(house.db, [opened.referee.id])
  const step = stepAt(queryOf(call.request, 'step'), opened, answers)
  return sendStep(house, call, { opened, step, problems: [] })
}

async function sendStep(
  house: House,
  call: Call,
  { opened, step, problems }: { opened: OpenedReferee; step: Step; problems: readonly Problem[] },
): Promise<unknown> {
  const answers = await answersOf(house.db, [opened.referee.id])
  const link = await liveLink(house.db, { kind: 'referee', subjectId: opened.referee.id })
  const provider = step.kind === 'start' ? await providerOf(house) : undefined
  const linkedin = { offered: provider !== undefined, outcome: outcomeOf(queryOf(call.request, 'linkedin')) }
  const page = await stepPage(house, { ...opened, step, answers, problems, expiresAt: link?.expires_at ?? null, linkedin })
  return sendPage(call.reply, page, problems.length > 0 ? 422 : 200, provider?.formTarget)
}

/** Keeps what a screen holds, whichever way it is left; only going on asks whether it is complete. */
async function takeStep(house: House, call: Call): Promise<unknown> {
  const opened = await openReferee(house, call)
  if (!opened) return call.reply
  const form = formOf(call.request)
  const { questions } = opened.request.terms
  const step = stepAt(field(form, 'step', 10), opened, [])
  if (step.kind === 'send') return send(house, call, opened)
  const kept = await keep(house, call, { opened, step, form })
  if (wantsDraftOnly(form)) return sendSaved(call.reply)
  if (form.get('intent') === 'back') return goTo(call, opened, previousStep(step, questions))
  const problems = problemsAt(step, { kept, language: opened.language })
  if (problems.length === 0) return goTo(call, opened, nextStep(step, questions))
  const now = (await openReferee(house, call)) ?? opened
  return call.reply.sent ? call.reply : sendStep(house, call, { opened: now, step, problems })
}

function goTo(call: Call, { base }: OpenedReferee, step: Step): FastifyReply {
  return sendTo(call.reply, `${base}?step=${nameOfStep(step)}`)
}

interface Kept {
  readonly answer?: GivenAnswer
  readonly relationship?: string
}

async function keep(
  house: House,
  call: Call,
  { opened, step, form }: { opened: OpenedReferee; step: Step; form: URLSearchParams },
): Promise<Kept> {
  const answer = step.kind === 'question' ? answerIn(form, step.question) : undefined
  const known = step.kind === 'relationship' ? relationship.safeParse(form.get('relationship')).data : undefined
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, opened.request.id)
    const referee = await lockReferee(tx, opened.referee.id)
    if (!request || !referee || !isOpen(request) || !isAwaited(referee.state)) return
    const rows = await answersOf(tx, [referee.id])
    const isNew = answer && isEmpty(answer) && !rows.some(({ question_key }) => question_key === answer.questionKey)
    // An empty screen that was only passed through is no draft, but pressing Continue is a beginning.
    await saveDraft(
      tx,
      house,
      { request, referee },
      { ...(answer && !isNew ? { answer } : {}), ...(known ? { relationship: known } : {}) },
    )
    await noteTrace(tx, house, { ...call, requestId: request.id, refereeId: referee.id })
  })
  return { answer, relationship: known ?? opened.referee.relationship_confirmed ?? undefined }
}

function answerIn(form: URLSearchParams, question: Question): GivenAnswer {
  const chosen = form.get('answer')
  const at = /^\d{1,2}$/.test(chosen ?? '') ? Number(chosen) : null
  return answerTo(question, {
    rating: question.kind === 'rating' ? at : null,
    choice: question.kind === 'choice' && at !== null ? (question.options[at] ?? null) : null,
    text: form.get('text') ?? '',
    didNotSee: chosen === 'unseen' || form.get('unseen') === 'yes',
  })
}

function problemsAt(step: Step, { kept, language }: { kept: Kept; language: Language }): Problem[] {
  const texts = refereeTexts[language]
  if (step.kind === 'relationship') return kept.relationship ? [] : [{ field: 'relationship', message: texts.chooseKind }]
  const lack = step.kind === 'question' ? missing(step.question, kept.answer) : null
  if (lack === null) return []
  return [lack === 'words' ? { field: 'text', message: texts.writeOrUnseen } : { field: 'answer', message: texts.chooseOrUnseen }]
}

/** Sent twice, or from two devices: the second finds the reference there and shows the same thanks. */
async function send(house: House, call: Call, opened: OpenedReferee): Promise<unknown> {
  try {
    await inTransaction(house.db, async (tx) => {
      const request = await lockRequest(tx, opened.request.id)
      const referee = await lockReferee(tx, opened.referee.id)
      if (!request || !referee || !isOpen(request)) return
      await noteTrace(tx, house, { ...call, requestId: request.id, refereeId: referee.id })
      await submitAnswers(tx, house, { request, referee }, { onBehalfBy: null })
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const message = error.code === 'incomplete' ? await stillOpen(house, opened) : refereeTexts[opened.language].notAwaited
    return sendStep(house, call, { opened, step: { kind: 'send' }, problems: [{ field: 'send', message }] })
  }
  return sendTo(call.reply, opened.base)
}

/** Names what is still to be answered, in the reader's words. */
async function stillOpen(house: House, { request, referee, language }: OpenedReferee): Promise<string> {
  const texts = refereeTexts[language]
  const name = request.candidate_first_name
  const [open] = openQuestions(request.terms.questions, (await answersOf(house.db, [referee.id])).map(asGiven))
  return texts.isOpen(open ? askedText(language, questionIn(language, open).text, name) : texts.howKnown(name))
}
