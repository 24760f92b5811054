// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfAnswerOptions } from '../../../demographics/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentAnswerOption } from '../present/demographics.ts'

export const listDemographicAnswerOptions: Handler<'demographics.answer_options.list'> = async (call) =>
  (await call.paged(await pageOfAnswerOptions(call.core.db, {}, pageOf(call)), async () => 0)).map(presentAnswerOption)
