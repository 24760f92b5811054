import type { CoreContext, CoreDb } from '../context.ts'
import { loadUserRefs } from '../people/index.ts'
import { enabledUsers } from '../users/index.ts'
import { askGroups, type FlowRow, groupRowsOf } from './approvals.store.ts'
import type { FlowType } from './flow.ts'

const what: Readonly<Record<FlowType, (job: string) => string>> = {
  open_job: (job) => `open the job ${job}`,
  offer_job: (job) => `make offers for ${job}`,
  offer_candidate: (job) => `make an offer for ${job}`,
}

/**
 * Asks whoever's turn it is, in the caller's transaction: all groups that are open, or the first of them where one comes after the
 * other. Everybody who is asked gets a mail.
 */
export async function askNext(core: CoreContext, tx: CoreDb, { flow, jobName, at }: { flow: FlowRow; jobName: string; at: Date }) {
  const open = (await groupRowsOf(tx, [flow.id])).filter((group) => group.resolved_at === null)
  const turn = flow.sequential ? open.slice(0, 1) : open
  if (turn.length === 0) return
  const asked = await askGroups(
    tx,
    turn.map((group) => group.id),
    at,
  )
  const users = await enabledUsers(
    tx,
    asked.map((approval) => approval.user_id),
  )
  const requester = flow.requested_by === null ? undefined : (await loadUserRefs(tx, [flow.requested_by])).get(flow.requested_by)
  for (const user of users) {
    await core.mail.send(tx, {
      to: user.email,
      subject: `Your approval is asked for: ${what[flow.type](jobName)}`,
      text: [
        `Hello ${user.firstName},`,
        `${requester?.name ?? 'Somebody'} wants to ${what[flow.type](jobName)} and needs your approval.`,
        `Approve or decline it here: ${core.publicUrl}/recruiting`,
      ].join('\n\n'),
      about: { app: 'recruiting', ref: `approval-flow:${flow.id}` },
      idempotencyKey: `recruiting:approval:${flow.id}:${at.getTime()}:${user.id}`,
    })
  }
}
