import type { Insertable, Selectable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type {
  DemographicAnswerOptionsTable,
  DemographicAnswersTable,
  DemographicQuestionSetsTable,
  DemographicQuestionsTable,
} from '../tables/demographics.ts'

export type QuestionSetRow = Selectable<DemographicQuestionSetsTable>
export type QuestionRow = Selectable<DemographicQuestionsTable>
export type AnswerOptionRow = Selectable<DemographicAnswerOptionsTable>
export type AnswerRow = Selectable<DemographicAnswersTable>

/** Every page has its ids ascending; `id` asks for one row. */
export async function pageOfQuestionSets(db: CoreDb, filter: { id?: number }, page: IdPage): Promise<QuestionSetRow[]> {
  let query = db.selectFrom('demographic_question_sets').selectAll().orderBy('id').limit(page.limit)
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  return query.execute()
}

export async function pageOfQuestions(
  db: CoreDb,
  filter: { id?: number; questionSetId?: number },
  page: IdPage,
): Promise<QuestionRow[]> {
  let query = db.selectFrom('demographic_questions').selectAll().orderBy('id').limit(page.limit)
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
  if (filter.questionSetId !== undefined) query = query.where('question_set_id', '=', filter.questionSetId)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  return query.execute()
}

export async function pageOfAnswerOptions(
  db: CoreDb,
  filter: { id?: number; questionId?: number },
  page: IdPage,
): Promise<AnswerOptionRow[]> {
  let query = db.selectFrom('demographic_answer_options').selectAll().orderBy('id').limit(page.limit)
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
  if (filter.questionId !== undefined) query = query.where('question_id', '=', filter.questionId)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  return query.execute()
}

export interface AnswerFilter {
  readonly id?: number
  readonly applicationId?: number
  /** From inclusive, to exclusive. */
  readonly createdAfter?: Date | undefined
  readonly createdBefore?: Date | undefined
  readonly updatedAfter?: Date | undefined
  readonly updatedBefore?: Date | undefined
}

export async function pageOfAnswers(db: CoreDb, filter: AnswerFilter, page: IdPage): Promise<AnswerRow[]> {
  let query = db.selectFrom('demographic_answers').selectAll().orderBy('id').limit(page.limit)
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
  if (filter.applicationId !== undefined) query = query.where('application_id', '=', filter.applicationId)
  if (filter.createdAfter) query = query.where('created_at', '>=', filter.createdAfter)
  if (filter.createdBefore) query = query.where('created_at', '<', filter.createdBefore)
  if (filter.updatedAfter) query = query.where('updated_at', '>=', filter.updatedAfter)
  if (filter.updatedBefore) query = query.where('updated_at', '<', filter.updatedBefore)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  return query.execute()
}

/** The questions of a set that are asked, in their order; none of a set that is not used any more. */
export async function askedQuestions(db: CoreDb, questionSetId: number): Promise<QuestionRow[]> {
  return db
    .selectFrom('demographic_questions as q')
    .innerJoin('demographic_question_sets as s', 's.id', 'q.question_set_id')
    .selectAll('q')
    .where('q.question_set_id', '=', questionSetId)
    .where('q.active', '=', true)
    .where('s.active', '=', true)
    .orderBy('q.position')
    .orderBy('q.id')
    .execute()
}

/** The options that can be chosen, in their order. */
export async function offeredOptions(db: CoreDb, questionIds: readonly number[]): Promise<AnswerOptionRow[]> {
  if (questionIds.length === 0) return []
  return db
    .selectFrom('demographic_answer_options')
    .selectAll()
    .where('question_id', 'in', questionIds)
    .where('active', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The answers of an application in place of those that it had. */
export async function replaceAnswers(
  tx: CoreDb,
  applicationId: number,
  rows: readonly Insertable<DemographicAnswersTable>[],
): Promise<void> {
  await tx.deleteFrom('demographic_answers').where('application_id', '=', applicationId).execute()
  if (rows.length > 0) await tx.insertInto('demographic_answers').values(rows).execute()
}
