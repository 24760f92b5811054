import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { ApprovalFlowsTable, ApprovalsTable, ApproverGroupsTable } from '../tables/approvals.ts'
import type { FlowType, PendingApproval } from './flow.ts'

export type FlowRow = Selectable<ApprovalFlowsTable>
export type GroupRow = Selectable<ApproverGroupsTable>

/** Flows of a job, ids ascending; those of offers among them. */
export async function pageOfFlowRows(db: CoreDb, jobId: number, page: IdPage): Promise<FlowRow[]> {
  let query = db.selectFrom('approval_flows').selectAll().where('job_id', '=', jobId).orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countFlows(db: CoreDb, jobId: number): Promise<number> {
  const { count } = await db
    .selectFrom('approval_flows')
    .select(sql<number>`count(*)`.as('count'))
    .where('job_id', '=', jobId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findFlowRow(db: CoreDb, id: number): Promise<FlowRow | undefined> {
  return db.selectFrom('approval_flows').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Locks the flow until the transaction ends; taken after the lock of its job or candidate. */
export async function lockFlow(tx: CoreDb, id: number): Promise<FlowRow | undefined> {
  return tx.selectFrom('approval_flows').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** The flow of an offer. */
export async function findOfferFlow(db: CoreDb, offerId: number): Promise<FlowRow | undefined> {
  return db.selectFrom('approval_flows').selectAll().where('offer_id', '=', offerId).executeTakeFirst()
}

/** The job's own flow of a type, as long as it is not approved. */
export async function findUnapprovedFlow(db: CoreDb, of: { jobId: number; type: FlowType }): Promise<FlowRow | undefined> {
  const query = db.selectFrom('approval_flows').selectAll().where('job_id', '=', of.jobId).where('type', '=', of.type)
  return query.where('offer_id', 'is', null).where('status', '!=', 'approved').executeTakeFirst()
}

/** Takes away who was to approve an offer, when the offer goes or has a newer version. */
export async function dropOfferFlow(tx: CoreDb, offerId: number): Promise<void> {
  await tx.deleteFrom('approval_flows').where('offer_id', '=', offerId).execute()
}

/** The job's flow of a type, or that of an offer. */
export async function lockFlowOf(
  tx: CoreDb,
  of: { jobId: number; type: FlowType; offerId: number | null },
): Promise<FlowRow | undefined> {
  const query = tx.selectFrom('approval_flows').selectAll().where('job_id', '=', of.jobId).where('type', '=', of.type).forUpdate()
  return query.where('offer_id', of.offerId === null ? 'is' : '=', of.offerId).executeTakeFirst()
}

export async function groupRowsOf(db: CoreDb, flowIds: readonly number[]): Promise<GroupRow[]> {
  if (flowIds.length === 0) return []
  return db.selectFrom('approver_groups').selectAll().where('flow_id', 'in', flowIds).orderBy('position').execute()
}

export async function findGroupRow(db: CoreDb, id: number): Promise<GroupRow | undefined> {
  return db.selectFrom('approver_groups').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function approvalRowsOf(db: CoreDb, groupIds: readonly number[]): Promise<Selectable<ApprovalsTable>[]> {
  if (groupIds.length === 0) return []
  return db.selectFrom('approvals').selectAll().where('group_id', 'in', groupIds).orderBy('id').execute()
}

/** The flow that an approval belongs to, and what it is about. */
export async function findFlowOfApproval(db: CoreDb, approvalId: number) {
  return db
    .selectFrom('approvals as a')
    .innerJoin('approver_groups as g', 'g.id', 'a.group_id')
    .innerJoin('approval_flows as f', 'f.id', 'g.flow_id')
    .selectAll('f')
    .where('a.id', '=', approvalId)
    .executeTakeFirst()
}

export async function insertFlow(tx: CoreDb, row: Insertable<ApprovalFlowsTable>): Promise<FlowRow> {
  return tx.insertInto('approval_flows').values(row).returningAll().executeTakeFirstOrThrow()
}

export async function updateFlow(tx: CoreDb, id: number, change: Updateable<ApprovalFlowsTable>): Promise<void> {
  await tx.updateTable('approval_flows').set(change).where('id', '=', id).execute()
}

/** The groups of a flow anew, in the order given, each with its users. */
export async function replaceGroups(
  tx: CoreDb,
  given: { flowId: number; groups: readonly { approvalsRequired: number; userIds: readonly number[] }[]; at: Date },
): Promise<void> {
  await tx.deleteFrom('approver_groups').where('flow_id', '=', given.flowId).execute()
  const rows = await tx
    .insertInto('approver_groups')
    .values(
      given.groups.map(({ approvalsRequired }, position) => ({
        flow_id: given.flowId,
        position,
        approvals_required: approvalsRequired,
        created_at: given.at,
      })),
    )
    .returning(['id', 'position'])
    .execute()
  await tx
    .insertInto('approvals')
    .values(
      rows.flatMap(({ id, position }) =>
        given.groups[position]!.userIds.map((user_id) => ({ group_id: id, user_id, created_at: given.at })),
      ),
    )
    .execute()
}

export async function updateGroup(tx: CoreDb, id: number, change: Updateable<ApproverGroupsTable>): Promise<void> {
  await tx.updateTable('approver_groups').set(change).where('id', '=', id).execute()
}

export async function updateApproval(tx: CoreDb, id: number, change: Updateable<ApprovalsTable>): Promise<void> {
  await tx.updateTable('approvals').set(change).where('id', '=', id).execute()
}

/** Makes it the turn of everybody in these groups who has not decided. Answers the approvals. */
export async function askGroups(tx: CoreDb, groupIds: readonly number[], at: Date): Promise<{ id: number; user_id: number }[]> {
  return tx
    .updateTable('approvals')
    .set({ status: 'due', request_sent_at: at })
    .where('group_id', 'in', groupIds)
    .where('status', '=', 'waiting')
    .returning(['id', 'user_id'])
    .execute()
}

/** Everybody's say is open again, and nobody has been asked. */
export async function resetGroups(tx: CoreDb, flowId: number): Promise<void> {
  const groups = tx.selectFrom('approver_groups').select('id').where('flow_id', '=', flowId)
  await tx
    .updateTable('approvals')
    .set({ status: 'waiting', note: null, resolved_at: null, request_sent_at: null })
    .where('group_id', 'in', groups)
    .execute()
  await tx.updateTable('approver_groups').set({ resolved_at: null }).where('flow_id', '=', flowId).execute()
}

export async function insertApproval(tx: CoreDb, row: Insertable<ApprovalsTable>): Promise<number> {
  const { id } = await tx.insertInto('approvals').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function deleteApproval(tx: CoreDb, id: number): Promise<void> {
  await tx.deleteFrom('approvals').where('id', '=', id).execute()
}

/** An offer with its job, as far as flows go. */
export async function findOffer(db: CoreDb, id: number) {
  return db
    .selectFrom('offers as o')
    .innerJoin('applications as a', 'a.id', 'o.application_id')
    .select(['o.id', 'o.application_id', 'o.status', sql<number>`a.job_ids[1]`.as('job_id')])
    .where('o.id', '=', id)
    .executeTakeFirst()
}

export interface PendingFilter {
  readonly userId: number
  readonly kind?: 'job' | 'offer'
}

function pending(db: CoreDb, { userId, kind }: PendingFilter) {
  let query = db
    .selectFrom('approvals as a')
    .innerJoin('approver_groups as g', 'g.id', 'a.group_id')
    .innerJoin('approval_flows as f', 'f.id', 'g.flow_id')
    .innerJoin('jobs as j', 'j.id', 'f.job_id')
    .where('a.user_id', '=', userId)
    .where(sql<boolean>`a.status in ('waiting', 'due')`)
    .where('g.resolved_at', 'is', null)
    .where('f.status', '=', 'pending')
    .where('f.requested_at', 'is not', null)
  if (kind) query = query.where('f.type', kind === 'offer' ? '=' : '!=', 'offer_candidate')
  return query
}

/** What still waits for a user's say in flows that were started, ids ascending. */
export async function pageOfPending(db: CoreDb, filter: PendingFilter, page: IdPage): Promise<PendingApproval[]> {
  let query = pending(db, filter)
    .selectAll('a')
    .select(['f.id as flow_id', 'f.type', 'f.job_id', 'f.offer_id', 'f.requested_by', 'j.name as job_name'])
    .orderBy('a.id')
    .limit(page.limit)
  if (page.afterId !== undefined) query = query.where('a.id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return (await query.execute()).map((row) => ({
    id: row.id,
    status: row.status === 'due' ? 'due' : 'waiting',
    groupId: row.group_id,
    flowId: row.flow_id,
    type: row.type,
    jobId: row.job_id,
    jobName: row.job_name,
    offerId: row.offer_id,
    requestedById: row.requested_by,
    createdAt: row.created_at,
    requestSentAt: row.request_sent_at,
    reminderSentAt: row.reminder_sent_at,
    remindersSent: row.reminders_sent,
    reminderSentById: row.reminder_sent_by,
  }))
}

export async function countPending(db: CoreDb, filter: PendingFilter): Promise<number> {
  const { count } = await pending(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}
