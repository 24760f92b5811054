import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { type HeldJob, jobEditorsAmong, withJob } from '../jobs/index.ts'
import {
  approvalRowsOf,
  deleteApproval,
  findFlowRow,
  findGroupRow,
  findOffer,
  insertApproval,
  insertFlow,
  lockFlow,
  lockFlowOf,
  replaceGroups,
  updateFlow,
} from './approvals.store.ts'
import { askNext } from './ask.ts'
import type { FlowType } from './flow.ts'

export interface NewFlow {
  readonly jobId: number
  readonly type: FlowType
  /** For one offer alone; its type is offer_candidate. */
  readonly offerId: number | null
  readonly sequential: boolean
  /** In the order in which they are asked. */
  readonly groups: readonly { readonly approvalsRequired: number; readonly userIds: readonly number[] }[]
}

/**
 * Says who must approve. A flow of that kind that stands already gets the new groups; when approval was asked for, everybody is
 * asked again. What is decided is not changed any more. Answers the flow's id.
 */
export async function replaceFlow(core: CoreContext, actor: Actor, given: NewFlow): Promise<number> {
  if (given.offerId !== null && given.type !== 'offer_candidate')
    throw refused('offer-type', 'A flow of an offer has the type offer_candidate.', 'approval_type')
  return withJob(core, actor, given.jobId, async (held) => {
    const { tx, job, at } = held
    const applicationId = await requireOffer(held, given.offerId)
    await requireApprovers(held, given.groups)
    const stands = await lockFlowOf(tx, { jobId: job.id, type: given.type, offerId: given.offerId })
    if (stands && stands.status !== 'pending')
      throw conflict('flow-decided', `The approval flow ${stands.id} is ${stands.status} and cannot be changed any more.`)
    const { sequential } = given
    const flow =
      stands ??
      (await insertFlow(tx, {
        job_id: job.id,
        offer_id: given.offerId,
        application_id: applicationId,
        type: given.type,
        sequential,
        created_at: at,
      }))
    if (stands) await updateFlow(tx, flow.id, { sequential, version: flow.version + 1 })
    await replaceGroups(tx, { flowId: flow.id, groups: given.groups, at })
    if (flow.requested_at) await askNext(core, tx, { flow: { ...flow, sequential }, jobName: job.name, at })
    await leaveTrace(held, flow.id, 'replaced')
    return flow.id
  })
}

/** Puts one user into a group in another's place; that one must not have decided yet. Answers the flow's id. */
export async function replaceApprover(
  core: CoreContext,
  actor: Actor,
  given: { groupId: number; removeUserId: number; addUserId: number },
): Promise<number> {
  const group = await findGroupRow(core.db, given.groupId)
  const known = group && (await findFlowRow(core.db, group.flow_id))
  if (!group || !known) throw notFound('approver group', given.groupId)
  return withJob(core, actor, known.job_id, async (held) => {
    const { tx, job, at } = held
    const flow = await lockFlow(tx, known.id)
    const approvals = await approvalRowsOf(tx, [group.id])
    if (!flow || approvals.length === 0) throw notFound('approver group', group.id)
    if (flow.status !== 'pending' || group.resolved_at !== null)
      throw conflict('flow-decided', `The approver group ${group.id} has decided and cannot be changed any more.`)
    const leaving = approvals.find((approval) => approval.user_id === given.removeUserId)
    if (!leaving)
      throw refused('no-approver', `The user ${given.removeUserId} is no approver of the group ${group.id}.`, 'remove_user_id')
    if (leaving.resolved_at !== null)
      throw refused('decided', `The user ${given.removeUserId} has ${leaving.status} it already.`, 'remove_user_id')
    if (approvals.some((approval) => approval.user_id === given.addUserId))
      throw refused('approver-twice', `The user ${given.addUserId} is an approver of the group already.`, 'add_user_id')
    if (!(await jobEditorsAmong(tx, { userIds: [given.addUserId], jobId: job.id })).has(given.addUserId))
      throw refused('no-access', noAccess(given.addUserId, job.name), 'add_user_id')
    await deleteApproval(tx, leaving.id)
    await insertApproval(tx, { group_id: group.id, user_id: given.addUserId, created_at: at })
    if (leaving.status === 'due') await askNext(core, tx, { flow, jobName: job.name, at })
    await leaveTrace(held, flow.id, 'approver-replaced')
    return flow.id
  })
}

const noAccess = (userId: number, job: string) => `There is no active user with the id ${userId} who has access to the job ${job}.`

async function requireOffer({ tx, job }: HeldJob, offerId: number | null): Promise<number | null> {
  if (offerId === null) return null
  const offer = await findOffer(tx, offerId)
  if (!offer || offer.job_id !== job.id)
    throw refused('no-offer', `The job ${job.name} has no offer with the id ${offerId}.`, 'offer_id')
  return offer.application_id
}

async function requireApprovers({ tx, job }: HeldJob, groups: NewFlow['groups']): Promise<void> {
  const allowed = await jobEditorsAmong(tx, { userIds: groups.flatMap((group) => group.userIds), jobId: job.id })
  for (const [index, { approvalsRequired, userIds }] of groups.entries()) {
    const at = `approver_groups[${index}]`
    const stranger = userIds.find((id) => !allowed.has(id))
    if (stranger !== undefined) throw refused('no-access', noAccess(stranger, job.name), `${at}[approvers]`)
    if (new Set(userIds).size !== userIds.length)
      throw refused('approver-twice', 'Nobody can be in one group twice.', `${at}[approvers]`)
    if (approvalsRequired > userIds.length)
      throw refused(
        'too-few-approvers',
        `${approvalsRequired} approvals cannot come from ${userIds.length} approvers.`,
        `${at}[approvals_required]`,
      )
  }
}

async function leaveTrace({ tx, job, actor, at }: HeldJob, flowId: number, what: string): Promise<void> {
  const detail = { job: job.id }
  await recordAudit(tx, { actor, act: `approval-flow.${what}`, subject: { kind: 'approval-flow', id: flowId }, at, detail })
}
