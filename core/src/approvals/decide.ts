import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict, forbidden, notFound } from '../errors.ts'
import {
  approvalRowsOf,
  type FlowRow,
  findFlowOfApproval,
  groupRowsOf,
  lockFlow,
  updateApproval,
  updateFlow,
  updateGroup,
} from './approvals.store.ts'
import { askNext } from './ask.ts'

export interface Decision {
  readonly approvalId: number
  readonly approve: boolean
  readonly note: string | null
}

/** A transaction whose job or candidate is locked already. */
export interface Place {
  readonly tx: CoreDb
  readonly actor: Actor
  readonly at: Date
  readonly jobName: string
}

/** What a decision left behind: pending as long as others must say yes. */
export interface Decided {
  readonly flow: FlowRow
  readonly outcome: 'pending' | 'approved' | 'rejected'
}

/**
 * One user's yes or no, in the caller's transaction. One no declines the whole flow. The last yes that a group needs resolves it and
 * asks the next; the last group approves the flow. What follows from that is up to the caller.
 */
export async function decide(core: CoreContext, place: Place, decision: Decision): Promise<Decided> {
  const { tx, actor, at } = place
  const known = await findFlowOfApproval(tx, decision.approvalId)
  const flow = known && (await lockFlow(tx, known.id))
  if (!flow) throw notFound('approval', decision.approvalId)
  const groups = await groupRowsOf(tx, [flow.id])
  const approvals = await approvalRowsOf(
    tx,
    groups.map((group) => group.id),
  )
  const approval = approvals.find((one) => one.id === decision.approvalId)
  if (!approval) throw notFound('approval', decision.approvalId)
  if (approval.user_id !== actor.userId) throw forbidden('This approval is somebody else’s.')
  if (approval.resolved_at !== null) throw conflict('decided', `You have ${approval.status} this already.`)
  if (flow.status !== 'pending') throw conflict('flow-decided', `This is ${flow.status} already.`)
  const group = groups.find((one) => one.id === approval.group_id)!
  if (approval.status !== 'due' || group.resolved_at !== null)
    throw conflict('not-due', group.resolved_at === null ? 'It is not your turn yet.' : 'Enough others have approved this already.')
  const status = decision.approve ? 'approved' : 'rejected'
  await updateApproval(tx, approval.id, { status, note: decision.note, resolved_at: at })
  await recordAudit(tx, { actor, act: `approval.${status}`, subject: { kind: 'approval-flow', id: flow.id }, at })
  if (!decision.approve) return resolve(place, flow, 'rejected')
  const given = approvals.filter((one) => one.group_id === group.id && one.status === 'approved').length + 1
  if (given < group.approvals_required) return { flow, outcome: 'pending' }
  await updateGroup(tx, group.id, { resolved_at: at })
  if (groups.some((one) => one.id !== group.id && one.resolved_at === null)) {
    await askNext(core, tx, { flow, jobName: place.jobName, at })
    return { flow, outcome: 'pending' }
  }
  return resolve(place, flow, 'approved')
}

async function resolve({ tx, at }: Place, flow: FlowRow, outcome: 'approved' | 'rejected'): Promise<Decided> {
  await updateFlow(tx, flow.id, { status: outcome, resolved_at: at })
  return { flow: { ...flow, status: outcome, resolved_at: at }, outcome }
}
