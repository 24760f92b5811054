// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { changeRejectionReason } from '../../../applications/index.ts'
import type { Handler } from '../call.ts'

export const updateRejectionReason: Handler<'applications.update_rejection_reason'> = async ({ core, actor, params, body }) => {
  const reasonId = body.rejection_reason_id
  const name = await changeRejectionReason(core, actor, { applicationId: params.id, reasonId })
  return { id: params.id, message: `Rejection reason updated to ${reasonId} (${name})`, success: true }
}
