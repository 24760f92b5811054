// Public documentation: https://developers.greenhouse.io/harvest.html#job-openings
import { updateOpening as update } from '../../../jobs/index.ts'
import type { Handler } from '../call.ts'
import { fieldWriter } from '../given-candidate.ts'

export const updateOpening: Handler<'job_openings.update'> = async ({ core, actor, params, body }) => {
  await update(core, actor, {
    jobId: params.job_id,
    id: params.id,
    edit: {
      openingId: body.opening_id,
      status: body.status ?? undefined,
      closeReasonId: body.close_reason_id ?? undefined,
      customValues: body.custom_fields?.length ? await fieldWriter(core, 'opening', body) : undefined,
    },
  })
  return { success: 'true' }
}
