// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfQuestions } from '../../../demographics/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentQuestion } from '../present/demographics.ts'

export const retrieveDemographicQuestion: Handler<'demographics.questions.retrieve'> = async ({ core, params }) => {
  const [row] = await pageOfQuestions(core.db, { id: params.id }, { limit: 1 })
  if (!row) throw resourceNotFound()
  return presentQuestion(row)
}
