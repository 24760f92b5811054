// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { hireApplication as hire } from '../../../applications/index.ts'
import type { Handler } from '../call.ts'
import { applicationAnswer } from './applications.retrieve.ts'

export const hireApplication: Handler<'applications.hire'> = async ({ core, actor, params, body }) => {
  await hire(core, actor, {
    applicationId: params.id,
    startDate: body.start_date ?? null,
    ...(body.opening_id ? { openingId: body.opening_id } : {}),
    ...(body.close_reason_id ? { closeReasonId: body.close_reason_id } : {}),
  })
  return applicationAnswer(core, params.id)
}
