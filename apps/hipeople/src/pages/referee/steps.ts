import type { AnswerRow } from '../../answers/answers.store.ts'
import { isEmpty, missing } from '../../answers/read-answer.ts'
import { asGiven } from '../../answers/submit.ts'
import type { Language, Question } from '../../contract/index.ts'
import { minutesFor } from '../../questionnaires/minutes.ts'
import { refereeTexts } from '../../texts/referee/index.ts'
import { wordTexts } from '../../texts/words/index.ts'
import type { OpenedReferee } from './open-referee.ts'

/** The screens in their order: who asks, the relationship, each question, and sending. */
export type Step =
  | { readonly kind: 'start' }
  | { readonly kind: 'relationship' }
  | { readonly kind: 'question'; readonly question: Question; readonly at: number }
  | { readonly kind: 'send' }

/** `start`, `1` for the relationship, `2` for the first question, and so on, `send`. Anything else is where the referee left off. */
export function stepAt(text: string | undefined, opened: OpenedReferee, answers: readonly AnswerRow[]): Step {
  const { questions } = opened.request.terms
  if (text === 'start') return { kind: 'start' }
  if (text === 'send') return { kind: 'send' }
  const number = /^\d{1,3}$/.test(text ?? '') ? Number(text) : 0
  if (number === 1) return { kind: 'relationship' }
  const question = questions[number - 2]
  if (question) return { kind: 'question', question, at: number - 2 }
  return resumeAt(opened, answers)
}

export function nameOfStep(step: Step): string {
  if (step.kind === 'question') return String(step.at + 2)
  return step.kind === 'relationship' ? '1' : step.kind
}

export function nextStep(step: Step, questions: readonly Question[]): Step {
  if (step.kind === 'start') return { kind: 'relationship' }
  const at = step.kind === 'question' ? step.at + 1 : 0
  const question = questions[at]
  return question && step.kind !== 'send' ? { kind: 'question', question, at } : { kind: 'send' }
}

export function previousStep(step: Step, questions: readonly Question[]): Step {
  if (step.kind === 'relationship' || step.kind === 'start') return { kind: 'start' }
  const at = (step.kind === 'send' ? questions.length : step.at) - 1
  const question = questions[at]
  return question ? { kind: 'question', question, at } : { kind: 'relationship' }
}

function resumeAt({ request, referee }: OpenedReferee, answers: readonly AnswerRow[]): Step {
  if (referee.state !== 'started') return { kind: 'start' }
  if (referee.relationship_confirmed === null) return { kind: 'relationship' }
  const { questions } = request.terms
  const at = questions.findIndex((question) => {
    const row = answers.find(({ question_key }) => question_key === question.key)
    return !row || isEmpty(asGiven(row)) || missing(question, asGiven(row)) !== null
  })
  const question = questions[at]
  return question ? { kind: 'question', question, at } : { kind: 'send' }
}

/** "about 5 minutes left", by the rule that also announces the whole. */
export function leftAfter(step: Step, { questions, language }: { questions: readonly Question[]; language: Language }): string {
  const texts = refereeTexts[language]
  if (step.kind === 'send') return texts.lastStep
  const minutes = minutesFor(step.kind === 'question' ? questions.slice(step.at) : questions)
  return texts.left(wordTexts[language].about(minutes))
}
