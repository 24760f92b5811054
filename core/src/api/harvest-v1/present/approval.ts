import type { ApprovalFlow, PendingApproval } from '../../../approvals/index.ts'
import { instant } from './values.ts'

export function presentFlow(flow: ApprovalFlow) {
  return {
    id: flow.id,
    offer_id: flow.offerId,
    sequential: flow.sequential,
    version: flow.version,
    approval_type: flow.type,
    approval_status: flow.status,
    job_id: flow.jobId,
    requested_by_user_id: flow.requestedById,
    approver_groups: flow.groups.map((group) => ({
      id: group.id,
      approvals_required: group.approvalsRequired,
      created_at: instant(group.createdAt),
      resolved_at: instant(group.resolvedAt),
      priority: group.position,
      job_id: flow.jobId,
      offer_id: flow.offerId,
      approvers: group.approvals.map(({ user, emails }) => ({
        id: user.id,
        name: user.name,
        employee_id: user.employeeId,
        email_addresses: [...emails],
      })),
    })),
  }
}

/** A hiring plan has the id of its job here. Only open approvals of started flows are presented. */
export function presentPending(approval: PendingApproval) {
  return {
    id: approval.id,
    status: approval.status,
    created_at: instant(approval.createdAt),
    resolved_at: null,
    request_sent_at: instant(approval.requestSentAt),
    reminder_sent_at: instant(approval.reminderSentAt),
    reminders_sent: approval.remindersSent,
    approver_group_id: approval.groupId,
    reminder_sent_by_user_id: approval.reminderSentById,
    hiring_plan_id: approval.jobId,
    offer_id: approval.offerId,
    approval_flow_id: approval.flowId,
    approval_flow_type: approval.type,
    approval_flow_status: 'pending' as const,
  }
}
