// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { moveApplication as move } from '../../../applications/index.ts'
import type { Handler } from '../call.ts'
import { applicationAnswer } from './applications.retrieve.ts'

export const moveApplication: Handler<'applications.move'> = async ({ core, actor, params, body }) => {
  await move(core, actor, { applicationId: params.id, fromStageId: body.from_stage_id, toStageId: body.to_stage_id })
  return applicationAnswer(core, params.id)
}
