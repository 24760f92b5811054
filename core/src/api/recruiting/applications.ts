import {
  advanceApplication,
  bulkAdvance,
  bulkHire,
  bulkMove,
  bulkReject,
  decisionOptions,
  hireApplication,
  moveApplication,
  rejectApplication,
  unhireApplication,
  unrejectApplication,
} from '@orangery/contract/recruiting'
import { DomainError } from '@orangery/platform'
import {
  advanceApplication as advance,
  applicationsOf,
  findApplicationRow,
  hireApplication as hire,
  moveApplication as move,
  rejectApplication as reject,
  unhireApplication as unhire,
  unrejectApplication as unreject,
} from '../../applications/index.ts'
import { findCandidate, nameOf } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import { notFound, refused } from '../../errors.ts'
import { announceFacts } from '../../events/index.ts'
import { findJob } from '../../jobs/index.ts'
import { listCloseReasons, pageOfRejectionReasons } from '../../organization/index.ts'
import { zonedInstant } from '../../users/index.ts'
import { answer, done } from './web-call.ts'

const moved = answer(moveApplication, async ({ core, actor, params, body }) => {
  await move(core, actor, { applicationId: params.id, ...body })
  announceFacts(core)
  return done
})

const advanced = answer(advanceApplication, async ({ core, actor, params, body }) => {
  await advance(core, actor, { applicationId: params.id, fromStageId: body.fromStageId })
  announceFacts(core)
  return done
})

const rejected = answer(rejectApplication, async ({ core, actor, params, body, timeZone }) => {
  const sendAt = body.email?.sendAt ? zonedInstant(body.email.sendAt, timeZone) : undefined
  if (sendAt === null) throw refused('send-at', `${body.email?.sendAt} is no time.`, 'email.sendAt')
  await reject(core, actor, {
    applicationId: params.id,
    reasonId: body.reasonId,
    ...(body.notes ? { notes: body.notes } : {}),
    ...(body.email ? { email: { subject: body.email.subject, body: body.email.body, ...(sendAt ? { sendAt } : {}) } } : {}),
  })
  announceFacts(core)
  return done
})

const unrejected = answer(unrejectApplication, async ({ core, actor, params }) => {
  await unreject(core, actor, params.id)
  announceFacts(core)
  return done
})

const hired = answer(hireApplication, async ({ core, actor, params, body }) => {
  await hire(core, actor, {
    applicationId: params.id,
    startDate: body.startDate ?? null,
    openingId: body.openingId,
    closeReasonId: body.closeReasonId,
  })
  announceFacts(core)
  return done
})

const unhired = answer(unhireApplication, async ({ core, actor, params }) => {
  await unhire(core, actor, params.id)
  announceFacts(core)
  return done
})

/** Each of many is a transaction and a fact of its own; one that cannot be done is answered by name and leaves the others alone. */
async function each(core: CoreContext, ids: readonly number[], act: (id: number) => Promise<void>) {
  const left: { id: number; name: string; reason: string }[] = []
  let count = 0
  for (const id of new Set(ids)) {
    try {
      await act(id)
      count += 1
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      left.push({ id, name: await nameOfApplicant(core, id), reason: error.publicMessage })
    }
  }
  announceFacts(core)
  return { done: count, left }
}

async function nameOfApplicant(core: CoreContext, applicationId: number): Promise<string> {
  const row = await findApplicationRow(core.db, applicationId)
  const candidate = row ? await findCandidate(core.db, row.candidate_id) : undefined
  return candidate ? nameOf(candidate) : `Application ${applicationId}`
}

const manyMoved = answer(bulkMove, ({ core, actor, body }) =>
  each(core, body.applicationIds, (applicationId) => move(core, actor, { applicationId, toStageId: body.toStageId })),
)

const manyAdvanced = answer(bulkAdvance, ({ core, actor, body }) =>
  each(core, body.applicationIds, (applicationId) => advance(core, actor, { applicationId })),
)

const manyRejected = answer(bulkReject, ({ core, actor, body }) =>
  each(core, body.applicationIds, (applicationId) => reject(core, actor, { applicationId, reasonId: body.reasonId })),
)

const manyHired = answer(bulkHire, ({ core, actor, body }) =>
  each(core, body.applicationIds, (applicationId) => hire(core, actor, { applicationId, startDate: body.startDate ?? null })),
)

const options = answer(decisionOptions, async ({ core, params }) => {
  const row = await findApplicationRow(core.db, params.id)
  const [application] = row ? await applicationsOf(core.db, [row]) : []
  if (!application) throw notFound('application', params.id)
  const job = application.jobs[0] ? await findJob(core.db, application.jobs[0].id) : undefined
  const reasons = await pageOfRejectionReasons(core.db, { builtIn: true }, { limit: 500 })
  return {
    rejectionReasons: reasons.map((reason) => ({ id: reason.id, name: reason.name, type: reason.type_name })),
    closeReasons: (await listCloseReasons(core.db)).map((reason) => ({ id: reason.id, name: reason.name })),
    openings: (job?.openings ?? [])
      .filter((opening) => opening.status === 'open')
      .map((opening) => ({ id: opening.id, openingId: opening.openingId })),
  }
})

export const applicationBindings = [
  moved,
  advanced,
  rejected,
  unrejected,
  hired,
  unhired,
  manyMoved,
  manyAdvanced,
  manyRejected,
  manyHired,
  options,
]
