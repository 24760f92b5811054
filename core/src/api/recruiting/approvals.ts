import { decideApproval, listJobApprovals, listMyApprovals, requestApproval } from '@orangery/contract/recruiting'
import {
  decideOnJob,
  findFlowOfApproval,
  hydrateFlows,
  pageOfFlowRows,
  pageOfPending,
  requestApproval as request,
  whyNotAskable,
} from '../../approvals/index.ts'
import { notFound } from '../../errors.ts'
import { announceFacts } from '../../events/index.ts'
import { jobRows } from '../../jobs/index.ts'
import { decideOnOffer } from '../../offers/index.ts'
import { loadUserRefs } from '../../people/index.ts'
import { answer, done } from './web-call.ts'

const mine = answer(listMyApprovals, async ({ core, viewer }) => {
  const pending = await pageOfPending(core.db, { userId: viewer.user.id }, { limit: 100 })
  const users = await loadUserRefs(
    core.db,
    pending.map((one) => one.requestedById),
  )
  return {
    rows: pending.map((one) => {
      const requester = one.requestedById === null ? undefined : users.get(one.requestedById)
      return {
        id: one.id,
        status: one.status,
        type: one.type,
        job: { id: one.jobId, name: one.jobName },
        requestedBy: requester ? { id: requester.id, name: requester.name } : null,
        askedAt: one.requestSentAt?.toISOString() ?? null,
      }
    }),
  }
})

const decided = answer(decideApproval, async ({ core, actor, params, body }) => {
  const flow = await findFlowOfApproval(core.db, params.id)
  if (!flow) throw notFound('approval', params.id)
  const decide = flow.offer_id === null ? decideOnJob : decideOnOffer
  await decide(core, actor, { approvalId: params.id, approve: body.approve, note: body.note || null })
  announceFacts(core)
  return done
})

const ofJob = answer(listJobApprovals, async ({ core, viewer, params }) => {
  const [job] = await jobRows(core.db, [params.id])
  if (!job) throw notFound('job', params.id)
  const rows = (await pageOfFlowRows(core.db, params.id, { limit: 500 })).filter((row) => row.offer_id === null)
  return {
    flows: (await hydrateFlows(core.db, rows)).map((flow) => ({
      id: flow.id,
      type: flow.type,
      sequential: flow.sequential,
      status: flow.status,
      requestedAt: flow.requestedAt?.toISOString() ?? null,
      notAskable: whyNotAskable(flow, job) ?? null,
      groups: flow.groups.map((group) => ({
        id: group.id,
        approvalsRequired: group.approvalsRequired,
        approvals: group.approvals.map(({ id, user, status, note, resolvedAt }) => ({
          id,
          user: { id: user.id, name: user.name },
          status,
          note,
          resolvedAt: resolvedAt?.toISOString() ?? null,
          mine: user.id === viewer.user.id && status === 'due' && flow.status === 'pending' && group.resolvedAt === null,
        })),
      })),
    })),
  }
})

const requested = answer(requestApproval, async ({ core, actor, params }) => {
  await request(core, actor, params.id)
  return done
})

export const approvalBindings = [mine, decided, ofJob, requested]
