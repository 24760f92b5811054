// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfQuestionSets } from '../../../demographics/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentQuestionSet } from '../present/demographics.ts'

export const listDemographicQuestionSets: Handler<'demographics.question_sets.list'> = async (call) =>
  (await call.paged(await pageOfQuestionSets(call.core.db, {}, pageOf(call)), async () => 0)).map(presentQuestionSet)
