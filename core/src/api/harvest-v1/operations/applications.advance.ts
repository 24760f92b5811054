// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { advanceApplication as advance } from '../../../applications/index.ts'
import type { Handler } from '../call.ts'
import { applicationAnswer } from './applications.retrieve.ts'

export const advanceApplication: Handler<'applications.advance'> = async ({ core, actor, params, body }) => {
  await advance(core, actor, { applicationId: params.id, fromStageId: body.from_stage_id })
  return applicationAnswer(core, params.id)
}
