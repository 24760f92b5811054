import type { CoreDb } from '../context.ts'
import { refused } from '../errors.ts'
import { type EeocQuestion, eeocChoices, eeocWords } from './choices.ts'
import { putEeoc } from './eeoc.store.ts'

/** Numbers of the choices; null or left out where nothing was answered. */
export type EeocAnswers = { readonly [Question in EeocQuestion]?: number | null }

/**
 * Keeps what an applicant answered, inside the transaction that makes the application. It leaves no line in the feed and fires
 * nothing: who hires must not learn of it.
 */
export async function recordEeoc(tx: CoreDb, given: { applicationId: number; answers: EeocAnswers; at: Date }): Promise<void> {
  const numberOf = (question: EeocQuestion): number | null => {
    const number = given.answers[question] ?? null
    if (number !== null && eeocWords(question, number) === undefined)
      throw refused('eeoc', `${number} is no answer; those of ${question} are 1 to ${eeocChoices[question].length}.`, question)
    return number
  }
  await putEeoc(tx, {
    application_id: given.applicationId,
    race: numberOf('race'),
    gender: numberOf('gender'),
    veteran_status: numberOf('veteranStatus'),
    disability_status: numberOf('disabilityStatus'),
    submitted_at: given.at,
  })
}
