import type { CoreDb } from '../context.ts'
import { insertMany } from './demo.store.ts'

const dayMs = 86_400_000

/**
 * Who must say yes in the demo: the first job was opened so, another was, too, and waits for the yes to its offers, and of a third every offer is
 * approved. Nothing is drawn.
 */
export async function seedApprovals(
  tx: CoreDb,
  given: { jobs: { opened: number; waiting: number; offers: number }; userIds: readonly number[]; now: Date },
): Promise<void> {
  const { jobs, userIds, now } = given
  const [maren, omar, ioana] = [userIds[0]!, userIds[1]!, userIds[2]!]
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  const opened = { created_at: ago(201), requested_by: omar, requested_at: ago(201), resolved_at: ago(200) }
  const [openFlow, offerFlow, candidateFlow, earlierFlow] = await insertMany(tx, 'approval_flows', [
    { job_id: jobs.opened, type: 'open_job', sequential: true, status: 'approved', ...opened },
    { job_id: jobs.waiting, type: 'offer_job', sequential: false, created_at: ago(3), requested_by: omar, requested_at: ago(1) },
    { job_id: jobs.offers, type: 'offer_candidate', sequential: true, created_at: ago(60) },
    { job_id: jobs.waiting, type: 'open_job', sequential: true, status: 'approved', ...opened },
  ])
  const groupIds = await insertMany(tx, 'approver_groups', [
    { flow_id: openFlow!, position: 0, approvals_required: 1, created_at: ago(201), resolved_at: ago(200.5) },
    { flow_id: openFlow!, position: 1, approvals_required: 1, created_at: ago(201), resolved_at: ago(200) },
    { flow_id: offerFlow!, position: 0, approvals_required: 1, created_at: ago(3) },
    { flow_id: candidateFlow!, position: 0, approvals_required: 1, created_at: ago(60) },
    { flow_id: candidateFlow!, position: 1, approvals_required: 1, created_at: ago(60) },
    { flow_id: earlierFlow!, position: 0, approvals_required: 1, created_at: ago(201), resolved_at: ago(200) },
  ])
  const said = (days: number) => ({
    status: 'approved' as const,
    created_at: ago(201),
    request_sent_at: ago(201),
    resolved_at: ago(days),
  })
  const due = { status: 'due' as const, created_at: ago(3), request_sent_at: ago(1) }
  await insertMany(tx, 'approvals', [
    { group_id: groupIds[0]!, user_id: ioana, ...said(200.5) },
    { group_id: groupIds[1]!, user_id: maren, ...said(200) },
    { group_id: groupIds[2]!, user_id: maren, ...due },
    { group_id: groupIds[2]!, user_id: ioana, ...due },
    { group_id: groupIds[3]!, user_id: omar, created_at: ago(60) },
    { group_id: groupIds[4]!, user_id: maren, created_at: ago(60) },
    { group_id: groupIds[5]!, user_id: maren, ...said(200) },
  ])
}
