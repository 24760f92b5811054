// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfAnswerOptions, pageOfQuestions } from '../../../demographics/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentAnswerOption } from '../present/demographics.ts'

export const listDemographicAnswerOptionsOfQuestion: Handler<'demographics.answer_options.list_for_question'> = async (call) => {
  const { core, params } = call
  if ((await pageOfQuestions(core.db, { id: params.id }, { limit: 1 })).length === 0) throw resourceNotFound()
  return (await call.paged(await pageOfAnswerOptions(core.db, { questionId: params.id }, pageOf(call)), async () => 0)).map(
    presentAnswerOption,
  )
}
