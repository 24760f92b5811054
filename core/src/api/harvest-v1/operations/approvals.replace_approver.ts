// Public documentation: https://developers.greenhouse.io/harvest.html#approvals
import { replaceApprover as replace } from '../../../approvals/index.ts'
import type { Handler } from '../call.ts'

export const replaceApprover: Handler<'approvals.replace_approver'> = async ({ core, actor, params, body }) => {
  const groupId = params.approver_group_id
  const change = { groupId, removeUserId: body.remove_user_id, addUserId: body.add_user_id }
  return {
    success: 'true',
    message: 'Approver group updated.',
    approval_flow_id: await replace(core, actor, change),
    approver_group_id: groupId,
    removed_user_id: change.removeUserId,
    added_user_id: change.addUserId,
  }
}
