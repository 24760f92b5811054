// Public documentation: https://developers.greenhouse.io/harvest.html#approvals
import { z } from 'zod'
import { keyById } from '../kernel/index.ts'
import { byId, resource } from './resource.ts'
import { success } from './shapes/answers.ts'
import { cursorPages } from './shapes/paging.ts'
import { flag, givenFlag, givenId, givenText, id, idText, text, timestamp, whole } from './shapes/values.ts'

const { get, post, put } = resource('Approvals')

const approvalType = z.enum(['open_job', 'offer_job', 'offer_candidate'])
const approvalStatus = z.enum(['pending', 'approved', 'rejected'])

const approvalFlow = z.strictObject({
  id,
  offer_id: id.nullable(),
  sequential: flag,
  version: whole.nullable(),
  approval_type: approvalType,
  approval_status: approvalStatus,
  job_id: id,
  requested_by_user_id: id.nullable(),
  approver_groups: z.array(
    z.strictObject({
      id,
      approvals_required: whole,
      created_at: timestamp,
      resolved_at: timestamp.nullable(),
      priority: whole,
      job_id: id,
      offer_id: id.nullable(),
      approvers: z.array(z.strictObject({ id, name: text, employee_id: text.nullable(), email_addresses: z.array(text) })),
    }),
  ),
})

export const listApprovalsForJob = get({
  id: 'approvals.list_for_job',
  label: 'GET: List Approvals For Job',
  path: '/v1/jobs/{id}/approval_flows',
  paging: 'cursor',
  params: byId,
  query: z.object(cursorPages),
  reply: z.array(approvalFlow),
  served: true,
})

export const retrieveApprovalFlow = get({
  id: 'approvals.retrieve',
  label: 'GET: Retrieve Approval Flow',
  path: '/v1/approval_flows/{id}',
  params: byId,
  reply: approvalFlow,
  served: true,
})

export const requestApprovals = post({
  id: 'approvals.request',
  label: 'POST: Request Approvals',
  path: '/v1/approval_flows/{id}/request_approvals',
  params: byId,
  reply: success,
  served: true,
})

export const listPendingApprovals = get({
  id: 'approvals.pending_for_user',
  label: 'GET: Pending Approvals For User',
  path: '/v1/users/{user_id}/pending_approvals',
  paging: 'cursor',
  params: z.object({ user_id: idText }),
  query: z.object({ ...cursorPages, type: z.enum(['job', 'offer']).optional() }),
  reply: z.array(
    z.strictObject({
      id,
      status: z.enum(['waiting', 'due']),
      created_at: timestamp,
      resolved_at: timestamp.nullable(),
      request_sent_at: timestamp.nullable(),
      reminder_sent_at: timestamp.nullable(),
      reminders_sent: whole,
      approver_group_id: id,
      reminder_sent_by_user_id: id.nullable(),
      hiring_plan_id: id,
      offer_id: id.nullable(),
      approval_flow_id: id,
      approval_flow_type: approvalType,
      approval_flow_status: approvalStatus,
    }),
  ),
  served: true,
})

/** Success is said as a word here. */
export const replaceApprover = put({
  id: 'approvals.replace_approver',
  label: 'PUT: Replace an approver in an approver group',
  path: '/v1/approver_groups/{approver_group_id}/replace_approvers',
  params: z.object({ approver_group_id: idText }),
  body: z.object({ remove_user_id: givenId, add_user_id: givenId }),
  reply: z.strictObject({
    success: z.enum(['true']),
    message: text,
    approval_flow_id: id,
    approver_group_id: id,
    removed_user_id: id,
    added_user_id: id,
  }),
  served: true,
})

const givenApprover = z
  .object({ user_id: givenId.nullish(), email: givenText.nullish(), employee_id: givenText.nullish() })
  .refine(
    (user) => [user.user_id, user.email, user.employee_id].filter((value) => value != null).length === 1,
    'Must hold one of user_id, email and employee_id',
  )

export const replaceApprovalFlow = put({
  id: 'approvals.replace_flow',
  label: 'PUT: Create or replace an approval flow',
  path: '/v1/jobs/{job_id}/approval_flows',
  params: z.object({ job_id: idText }),
  body: z.object({
    approval_type: approvalType,
    offer_id: givenId.nullish(),
    sequential: givenFlag,
    approver_groups: z
      .array(z.object({ approvals_required: z.int().min(1).max(1000), approvers: z.array(givenApprover).min(1) }))
      .min(1),
  }),
  reply: z.strictObject({ success: flag, approval_flow_id: id }),
  served: true,
})

export const approvals = keyById(
  listApprovalsForJob,
  retrieveApprovalFlow,
  requestApprovals,
  listPendingApprovals,
  replaceApprover,
  replaceApprovalFlow,
)
