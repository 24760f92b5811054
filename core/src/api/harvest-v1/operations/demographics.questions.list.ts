// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfQuestions } from '../../../demographics/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentQuestion } from '../present/demographics.ts'

export const listDemographicQuestions: Handler<'demographics.questions.list'> = async (call) =>
  (await call.paged(await pageOfQuestions(call.core.db, {}, pageOf(call)), async () => 0)).map(presentQuestion)
