// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfQuestionSets } from '../../../demographics/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentQuestionSet } from '../present/demographics.ts'

export const retrieveDemographicQuestionSet: Handler<'demographics.question_sets.retrieve'> = async ({ core, params }) => {
  const [row] = await pageOfQuestionSets(core.db, { id: params.id }, { limit: 1 })
  if (!row) throw resourceNotFound()
  return presentQuestionSet(row)
}
