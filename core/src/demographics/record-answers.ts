import type { Insertable } from 'kysely'
import type { CoreDb } from '../context.ts'
import { refused } from '../errors.ts'
import type { DemographicAnswersTable } from '../tables/demographics.ts'
import { type AnswerOptionRow, askedQuestions, offeredOptions, type QuestionRow, replaceAnswers } from './demographics.store.ts'

export interface DemographicAnswer {
  readonly questionId: number
  /** What was chosen; text only with an option that is free-form. */
  readonly options: readonly { readonly id: number; readonly text?: string | null }[]
}

export interface GivenAnswers {
  readonly applicationId: number
  /** The set of the post that was applied to. */
  readonly questionSetId: number
  readonly answers: readonly DemographicAnswer[]
  /** Whether required questions must be answered: a form of ours asks for it, the Job Board API never does. */
  readonly complete: boolean
  readonly at: Date
}

/** A question with what can be chosen. */
export interface AskedQuestion {
  readonly question: QuestionRow
  readonly options: readonly AnswerOptionRow[]
}

const longestText = 1000

/** What the form of a post with this set asks, in order; nothing for a set that is not used any more. */
export async function demographicForm(db: CoreDb, questionSetId: number): Promise<AskedQuestion[]> {
  const questions = await askedQuestions(db, questionSetId)
  const options = await offeredOptions(
    db,
    questions.map(({ id }) => id),
  )
  return questions.map((question) => ({ question, options: options.filter((one) => one.question_id === question.id) }))
}

/**
 * Keeps what an applicant answered, inside the transaction that makes the application, in place of what they answered before. It
 * leaves no line in the feed and fires nothing: who hires must not learn of it.
 */
export async function recordDemographicAnswers(tx: CoreDb, given: GivenAnswers): Promise<void> {
  const form = await demographicForm(tx, given.questionSetId)
  const seen = new Set<number>()
  const rows: Insertable<DemographicAnswersTable>[] = []
  for (const [index, answer] of given.answers.entries()) {
    const at = `demographic_answers[${index}]`
    const asked = form.find(({ question }) => question.id === answer.questionId)
    if (!asked)
      throw refused('demographic-question', `The form does not ask the question ${answer.questionId}.`, `${at}[question_id]`)
    if (seen.has(answer.questionId))
      throw refused('demographic-question', `The question ${answer.questionId} is answered twice.`, `${at}[question_id]`)
    requireFitting(asked, answer, `${at}[answer_options]`)
    if (answer.options.length > 0) seen.add(answer.questionId)
    for (const { id, text } of answer.options)
      rows.push({
        application_id: given.applicationId,
        question_id: answer.questionId,
        option_id: id,
        free_form_text: text || null,
        created_at: given.at,
        updated_at: given.at,
      })
  }
  const open = given.complete ? form.find(({ question }) => question.required && !seen.has(question.id)) : undefined
  if (open) throw refused('demographic-required', `“${open.question.name}” needs an answer.`, 'demographic_answers')
  await replaceAnswers(tx, given.applicationId, rows)
}

function requireFitting({ question, options }: AskedQuestion, answer: DemographicAnswer, at: string): void {
  if (question.answer_type === 'multi_value_single_select' && answer.options.length > 1)
    throw refused('demographic-options', `“${question.name}” takes one answer, not ${answer.options.length}.`, at)
  for (const [index, { id, text }] of answer.options.entries()) {
    const option = options.find((one) => one.id === id)
    if (!option) throw refused('demographic-option', `“${question.name}” has no answer ${id}.`, `${at}[${index}][answer_option_id]`)
    if (answer.options.findIndex((one) => one.id === id) !== index)
      throw refused('demographic-option', `The answer ${id} comes twice.`, `${at}[${index}][answer_option_id]`)
    if (text && !option.free_form)
      throw refused('demographic-text', `“${option.name}” takes no text of one's own.`, `${at}[${index}][text]`)
    if (text && text.length > longestText)
      throw refused(
        'demographic-text',
        `The text has ${text.length} characters; ${longestText} are the most.`,
        `${at}[${index}][text]`,
      )
  }
}
