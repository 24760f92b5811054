import { approveOffer, changeOffer, createOffer, deleteOffer, listOffers, markOfferSent } from '@orangery/contract/recruiting'
import { userPermissions } from '../../access/index.ts'
import { findApplicationRow } from '../../applications/index.ts'
import { findOfferFlow } from '../../approvals/index.ts'
import type { CoreContext } from '../../context.ts'
import { fieldWriter, loadFieldDefinitions, loadFieldOptions } from '../../custom-fields/index.ts'
import { notFound } from '../../errors.ts'
import { announceFacts } from '../../events/index.ts'
import { findJob } from '../../jobs/index.ts'
import { approveCurrentOffer, changeCurrentOffer, createOffer as create, deleteCurrentOffer, offersOf } from '../../offers/index.ts'
import { presentOfferFields, presentOfferVersion } from './present/offer.ts'
import { answer, done, type WebCall } from './web-call.ts'

const list = answer(listOffers, async ({ core, viewer, params }) => {
  const application = await findApplicationRow(core.db, params.id)
  if (!application) throw notFound('application', params.id)
  if (!viewer.permissions.has('private-notes'))
    return { missingPermission: userPermissions['private-notes'].label, versions: [], fields: [], openings: [], approval: null }
  const fields = await loadFieldDefinitions(core.db)
  const job = application.job_ids[0] === undefined ? undefined : await findJob(core.db, application.job_ids[0])
  const offers = await offersOf(core.db, application.id)
  const current = offers.find(({ status }) => status !== 'deprecated')
  const flow = current && (await findOfferFlow(core.db, current.id))
  return {
    missingPermission: null,
    approval: flow ? { flowId: flow.id, status: flow.status, requestedAt: flow.requested_at?.toISOString() ?? null } : null,
    versions: offers.toReversed().map((offer) => presentOfferVersion(offer, fields)),
    fields: presentOfferFields(fields, await loadFieldOptions(core.db)),
    openings: (job?.openings ?? []).filter(({ status }) => status === 'open').map(({ id, openingId }) => ({ id, openingId })),
  }
})

async function changeFrom(core: CoreContext, body: WebCall<typeof changeOffer>['body']) {
  const { fields, ...rest } = body
  const writes = Object.entries(fields).map(([name_key, given]) =>
    given === null ? { name_key, delete_value: 'true' } : { name_key, ...given },
  )
  return { ...rest, ...(writes.length > 0 ? { customValues: await fieldWriter(core.db, 'offer', writes) } : {}) }
}

const made = answer(createOffer, async ({ core, actor, params, body }) => {
  await create(core, actor, { applicationId: params.id, offer: await changeFrom(core, body) })
  announceFacts(core)
  return done
})

const changed = answer(changeOffer, async ({ core, actor, params, body }) => {
  await changeCurrentOffer(core, actor, { applicationId: params.id, change: await changeFrom(core, body) })
  announceFacts(core)
  return done
})

const approved = answer(approveOffer, async ({ core, actor, params }) => {
  await approveCurrentOffer(core, actor, params.id)
  announceFacts(core)
  return done
})

const sent = answer(markOfferSent, async ({ core, actor, params, body }) => {
  await changeCurrentOffer(core, actor, { applicationId: params.id, change: { sentAt: body.on } })
  announceFacts(core)
  return done
})

const deleted = answer(deleteOffer, async ({ core, actor, params }) => {
  await deleteCurrentOffer(core, actor, params.id)
  announceFacts(core)
  return done
})

export const offerBindings = [list, made, changed, approved, sent, deleted]
