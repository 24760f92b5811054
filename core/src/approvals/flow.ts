import type { UserRef } from '../people/index.ts'
import type { ApprovalFlowsTable } from '../tables/approvals.ts'

/** What is approved: opening a job, making offers for a job, or one offer to one candidate. */
export type FlowType = ApprovalFlowsTable['type']

/** waiting: nobody was asked yet, or an earlier group has not decided. due: it is this user's turn. */
export type ApprovalStatus = 'waiting' | 'due' | 'approved' | 'rejected'

/** One user's say in a group. */
export interface Approval {
  readonly id: number
  readonly user: UserRef
  /** All addresses of the user, the first one first. */
  readonly emails: readonly string[]
  readonly status: ApprovalStatus
  readonly note: string | null
  readonly resolvedAt: Date | null
}

export interface ApproverGroup {
  readonly id: number
  /** 0 is asked first. */
  readonly position: number
  /** How many of its members must say yes. */
  readonly approvalsRequired: number
  readonly createdAt: Date
  readonly resolvedAt: Date | null
  readonly approvals: readonly Approval[]
}

/** Who must say yes to something, group by group or all at once. */
export interface ApprovalFlow {
  readonly id: number
  readonly jobId: number
  /** Null for the job's own flows; for offer_candidate that is what new offers of the job start with. */
  readonly offerId: number | null
  readonly type: FlowType
  readonly sequential: boolean
  /** Counts up whenever the groups are replaced. */
  readonly version: number
  readonly status: 'pending' | 'approved' | 'rejected'
  /** Null until approval is asked for. */
  readonly requestedById: number | null
  readonly requestedAt: Date | null
  readonly groups: readonly ApproverGroup[]
}

/** An approval that is still open, with what it is about. */
export interface PendingApproval {
  readonly id: number
  readonly status: Extract<ApprovalStatus, 'waiting' | 'due'>
  readonly groupId: number
  readonly flowId: number
  readonly type: FlowType
  readonly jobId: number
  readonly jobName: string
  readonly offerId: number | null
  readonly requestedById: number | null
  readonly createdAt: Date
  readonly requestSentAt: Date | null
  readonly reminderSentAt: Date | null
  readonly remindersSent: number
  readonly reminderSentById: number | null
}
