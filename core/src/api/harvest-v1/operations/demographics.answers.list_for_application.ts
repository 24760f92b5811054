// Public documentation: https://developers.greenhouse.io/harvest.html#demographic-data
import { pageOfAnswers } from '../../../demographics/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { requireApplication } from '../known.ts'
import { presentAnswer } from '../present/demographics.ts'
import { windowsOf } from './demographics.answers.list.ts'

/** None for an application that answered nothing; 404 for one that there is not. */
export const listDemographicAnswersOfApplication: Handler<'demographics.answers.list_for_application'> = async (call) => {
  const { core, params, query } = call
  await requireApplication(core, params.id)
  const filter = { ...windowsOf(query), applicationId: params.id }
  return (await call.paged(await pageOfAnswers(core.db, filter, pageOf(call)), async () => 0)).map(presentAnswer)
}
