// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfAnswers } from '../../../demographics/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentAnswer } from '../present/demographics.ts'

export const retrieveDemographicAnswer: Handler<'demographics.answers.retrieve'> = async ({ core, params }) => {
  const [row] = await pageOfAnswers(core.db, { id: params.id }, { limit: 1 })
  if (!row) throw resourceNotFound()
  return presentAnswer(row)
}
