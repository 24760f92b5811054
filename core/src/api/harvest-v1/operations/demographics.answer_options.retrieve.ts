// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfAnswerOptions } from '../../../demographics/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentAnswerOption } from '../present/demographics.ts'

export const retrieveDemographicAnswerOption: Handler<'demographics.answer_options.retrieve'> = async ({ core, params }) => {
  const [row] = await pageOfAnswerOptions(core.db, { id: params.id }, { limit: 1 })
  if (!row) throw resourceNotFound()
  return presentAnswerOption(row)
}
