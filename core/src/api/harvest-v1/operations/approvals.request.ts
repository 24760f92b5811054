// Public documentation: https://developers.greenhouse.io/harvest.html#approvals
import { requestApproval } from '../../../approvals/index.ts'
import type { Handler } from '../call.ts'

export const requestApprovals: Handler<'approvals.request'> = async ({ core, actor, params }) => {
  await requestApproval(core, actor, params.id)
  return { success: true }
}
