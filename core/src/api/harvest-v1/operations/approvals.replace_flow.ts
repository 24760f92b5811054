// Public documentation: https://developers.greenhouse.io/harvest.html#approvals
import { replaceFlow } from '../../../approvals/index.ts'
import type { Handler } from '../call.ts'
import { approverGroupsFrom } from '../given-approvers.ts'

export const replaceApprovalFlow: Handler<'approvals.replace_flow'> = async ({ core, actor, params, body }) => {
  const id = await replaceFlow(core, actor, {
    jobId: params.job_id,
    type: body.approval_type,
    offerId: body.offer_id ?? null,
    sequential: body.sequential,
    groups: await approverGroupsFrom(core, body.approver_groups),
  })
  return { success: true, approval_flow_id: id }
}
