// Who must say yes: the rows of core/migrations/0021_approvals.sql.

import type { Generated } from 'kysely'

export interface ApprovalFlowsTable {
  id: Generated<number>
  job_id: number
  offer_id: number | null
  application_id: number | null
  type: 'open_job' | 'offer_job' | 'offer_candidate'
  sequential: boolean
  version: Generated<number>
  status: Generated<'pending' | 'approved' | 'rejected'>
  requested_by: number | null
  requested_at: Date | null
  created_at: Date
  resolved_at: Date | null
}

export interface ApproverGroupsTable {
  id: Generated<number>
  flow_id: number
  position: number
  approvals_required: number
  created_at: Date
  resolved_at: Date | null
}

export interface ApprovalsTable {
  id: Generated<number>
  group_id: number
  user_id: number
  status: Generated<'waiting' | 'due' | 'approved' | 'rejected'>
  note: string | null
  created_at: Date
  request_sent_at: Date | null
  resolved_at: Date | null
  reminder_sent_at: Date | null
  reminders_sent: Generated<number>
  reminder_sent_by: number | null
}
