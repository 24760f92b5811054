import type { Question } from '../contract/index.ts'
import type { GivenAnswer } from './answers.store.ts'

export const longestText = 10_000

/** What a form or a member sends about one question. */
export interface RawAnswer {
  readonly rating?: number | null
  readonly choice?: string | null
  readonly text?: string
  readonly didNotSee?: boolean
}

/** Brings what was sent into the question's shape: only what the question can hold is kept, and "I did not see this" excludes a value. */
export function answerTo(question: Question, raw: RawAnswer): GivenAnswer {
  const didNotSee = raw.didNotSee === true
  const rating = !didNotSee && question.kind === 'rating' && isRating(raw.rating) ? raw.rating : null
  const choice = !didNotSee && question.kind === 'choice' && raw.choice && question.options.includes(raw.choice) ? raw.choice : null
  const takesText = question.kind === 'text' ? !didNotSee : question.example
  const text = takesText ? (raw.text ?? '').replace(/\r\n?/g, '\n').slice(0, longestText).trim() : ''
  return { questionKey: question.key, rating, choice, text, didNotSee }
}

function isRating(value: number | null | undefined): value is number {
  return Number.isInteger(value) && value! >= 1 && value! <= 5
}

export function isEmpty(answer: GivenAnswer): boolean {
  return !answer.didNotSee && answer.rating === null && answer.choice === null && answer.text === ''
}

/** What is still missing before a question may be left: null when it is fine. */
export function missing(question: Question, answer: GivenAnswer | undefined): 'words' | 'choice' | null {
  if (answer?.didNotSee) return null
  const given =
    question.kind === 'rating'
      ? answer?.rating != null
      : question.kind === 'choice'
        ? answer?.choice != null
        : Boolean(answer?.text)
  if (given || !question.mustAsk) return null
  return question.kind === 'text' ? 'words' : 'choice'
}
