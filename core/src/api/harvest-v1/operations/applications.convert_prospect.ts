// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { convertProspect as convert } from '../../../applications/index.ts'
import type { Handler } from '../call.ts'

export const convertProspect: Handler<'applications.convert_prospect'> = async ({ core, actor, params, body }) => {
  const stage = body.initial_stage_id == null ? {} : { stageId: body.initial_stage_id }
  const made = await convert(core, actor, { applicationId: params.id, jobId: body.job_id, ...stage })
  return {
    success: true,
    old_application_id: params.id,
    new_application_id: made.applicationId,
    new_job_id: body.job_id,
    new_stage_id: made.stageId,
  }
}
