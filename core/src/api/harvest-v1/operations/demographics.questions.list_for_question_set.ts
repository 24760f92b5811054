// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfQuestionSets, pageOfQuestions } from '../../../demographics/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentQuestion } from '../present/demographics.ts'

export const listDemographicQuestionsOfSet: Handler<'demographics.questions.list_for_question_set'> = async (call) => {
  const { core, params } = call
  if ((await pageOfQuestionSets(core.db, { id: params.id }, { limit: 1 })).length === 0) throw resourceNotFound()
  return (await call.paged(await pageOfQuestions(core.db, { questionSetId: params.id }, pageOf(call)), async () => 0)).map(
    presentQuestion,
  )
}
