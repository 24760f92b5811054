// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { addApplication as add } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'
import { applicationFrom } from '../given-application.ts'
import { applicationAnswer } from './applications.retrieve.ts'

export const addApplication: Handler<'candidates.add_application'> = async ({ core, actor, params, body }) => {
  const application = await applicationFrom(core, actor, { given: body, at: '' })
  return applicationAnswer(core, await add(core, actor, { ...application, candidateId: params.id }))
}
