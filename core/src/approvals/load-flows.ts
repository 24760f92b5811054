import type { CoreDb } from '../context.ts'
import { loadUserRefs } from '../people/index.ts'
import { emailsOf } from '../users/index.ts'
import { approvalRowsOf, type FlowRow, findFlowRow, groupRowsOf } from './approvals.store.ts'
import type { ApprovalFlow } from './flow.ts'

/** Turns rows into whole flows, in the order of the rows; groups in the order they are asked. */
export async function hydrateFlows(db: CoreDb, rows: readonly FlowRow[]): Promise<ApprovalFlow[]> {
  const groups = await groupRowsOf(
    db,
    rows.map((row) => row.id),
  )
  const approvals = await approvalRowsOf(
    db,
    groups.map((group) => group.id),
  )
  const userIds = approvals.map((approval) => approval.user_id)
  const users = await loadUserRefs(db, userIds)
  const emails = await emailsOf(db, [...new Set(userIds)])
  return rows.map((row) => ({
    id: row.id,
    jobId: row.job_id,
    offerId: row.offer_id,
    type: row.type,
    sequential: row.sequential,
    version: row.version,
    status: row.status,
    requestedById: row.requested_by,
    requestedAt: row.requested_at,
    groups: groups
      .filter((group) => group.flow_id === row.id)
      .map((group) => ({
        id: group.id,
        position: group.position,
        approvalsRequired: group.approvals_required,
        createdAt: group.created_at,
        resolvedAt: group.resolved_at,
        approvals: approvals
          .filter((approval) => approval.group_id === group.id)
          .map((approval) => {
            const user = users.get(approval.user_id)!
            return {
              id: approval.id,
              user,
              emails: [user.email, ...(emails.get(user.id) ?? [])],
              status: approval.status,
              note: approval.note,
              resolvedAt: approval.resolved_at,
            }
          }),
      })),
  }))
}

export async function findFlow(db: CoreDb, id: number): Promise<ApprovalFlow | undefined> {
  const row = await findFlowRow(db, id)
  return row ? (await hydrateFlows(db, [row]))[0] : undefined
}
