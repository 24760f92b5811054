// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { transferApplication as transfer } from '../../../applications/index.ts'
import type { Handler } from '../call.ts'
import { applicationAnswer } from './applications.retrieve.ts'

export const transferApplication: Handler<'applications.transfer_to_job'> = async ({ core, actor, params, body }) => {
  const stage = body.new_stage_id == null ? {} : { stageId: body.new_stage_id }
  await transfer(core, actor, { applicationId: params.id, jobId: body.new_job_id, ...stage })
  return applicationAnswer(core, params.id)
}
