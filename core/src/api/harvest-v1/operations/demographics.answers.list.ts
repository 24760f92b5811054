// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { type AnswerFilter, pageOfAnswers } from '../../../demographics/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentAnswer } from '../present/demographics.ts'

export const listDemographicAnswers: Handler<'demographics.answers.list'> = async (call) =>
  (await call.paged(await pageOfAnswers(call.core.db, windowsOf(call.query), pageOf(call)), async () => 0)).map(presentAnswer)

interface Windows {
  created_after?: Date | undefined
  created_before?: Date | undefined
  updated_after?: Date | undefined
  updated_before?: Date | undefined
}

export function windowsOf(query: Windows): AnswerFilter {
  return {
    createdAfter: query.created_after,
    createdBefore: query.created_before,
    updatedAfter: query.updated_after,
    updatedBefore: query.updated_before,
  }
}
