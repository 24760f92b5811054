import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../actor.ts'
import { type Held, requireActive, withApplication } from '../applications/index.ts'
import { dropOfferFlow, findOfferFlow, findUnapprovedFlow, startOfferFlow } from '../approvals/index.ts'
import type { CoreContext } from '../context.ts'
import { loadFieldDefinitions, missingRequired } from '../custom-fields/index.ts'
import { conflict, notFound, refused } from '../errors.ts'
import { findJob, findOpening } from '../jobs/index.ts'
import type { CustomValues } from '../tables/index.ts'
import { leaveOfferTrace, recordOfferEvent } from './leave-offer-trace.ts'
import { currentOfferRow, deleteOfferRow, insertOffer, lastVersion, type OfferRow, updateOffer } from './offers.store.ts'

/** What is left out stays; null takes away. Days are YYYY-MM-DD. */
export interface OfferChange {
  readonly startsAt?: string | null
  readonly sentAt?: string | null
  readonly openingId?: number | null
  readonly notes?: string | null
  readonly createdAt?: Date
  /** Makes the new values of the custom fields from those that stand. */
  readonly customValues?: (now: CustomValues) => CustomValues
}

/** Offers an active application something: version 1, or the next where an earlier offer was deleted. Answers the id. */
export async function createOffer(
  core: CoreContext,
  actor: Actor,
  given: { applicationId: number; offer: OfferChange },
): Promise<number> {
  return withApplication(core, actor, given.applicationId, async (held) => {
    const { tx, row, at } = held
    requireActive(row, 'offered something')
    if (await currentOfferRow(tx, row.id))
      throw conflict('has-offer', 'This application has an offer already. Change that one, or delete it first.')
    if (await findUnapprovedFlow(tx, { jobId: row.job_ids[0]!, type: 'offer_job' }))
      throw conflict('offers-not-approved', 'Offers for this job must be approved first. Ask for approval on the page of the job.')
    const customValues = given.offer.customValues?.({}) ?? {}
    await requireFilled(held, customValues)
    const columns = await columnsOf(held, { given: { ...given.offer, customValues: () => customValues }, values: {} })
    const version = (await lastVersion(tx, row.id)) + 1
    const id = await insertOffer(tx, {
      application_id: row.id,
      version,
      opening_id: null,
      starts_at: null,
      sent_at: null,
      notes: null,
      approved_at: null,
      approved_by: null,
      resolved_at: null,
      created_by: actor.userId,
      created_at: at,
      ...columns,
      updated_at: at,
    })
    await startOfferFlow(tx, { id, applicationId: row.id, jobId: row.job_ids[0]!, at })
    await recordOfferEvent(held, { offerId: id, what: 'created' })
    await leaveOfferTrace(held, { offerId: id, act: 'offer.created', subject: 'Offer Created', body: `Version ${version}` })
    return id
  })
}

/** Changes the current offer. A changed value of a field that says so deprecates it and makes the next version, unsent and unapproved. */
export async function changeCurrentOffer(
  core: CoreContext,
  actor: Actor,
  given: { applicationId: number; change: OfferChange },
): Promise<void> {
  await withApplication(core, actor, given.applicationId, async (held) => {
    const { tx, at } = held
    const offer = await requireOpenOffer(held, 'changed')
    const columns = await columnsOf(held, { given: given.change, values: offer.custom_values })
    if (Object.keys(columns).length === 0) return
    if (!(await startsVersion(held, offer, columns.custom_values))) {
      await updateOffer(tx, offer.id, { ...columns, updated_at: at })
      await recordOfferEvent(held, { offerId: offer.id, what: 'updated' })
      await leaveOfferTrace(held, traceOf(offer, 'Updated'))
      return
    }
    await updateOffer(tx, offer.id, { status: 'deprecated', updated_at: at })
    await dropOfferFlow(tx, offer.id)
    await recordOfferEvent(held, { offerId: offer.id, what: 'updated' })
    const version = offer.version + 1
    const id = await insertOffer(tx, {
      application_id: offer.application_id,
      version,
      opening_id: offer.opening_id,
      starts_at: offer.starts_at,
      notes: offer.notes,
      sent_at: null,
      approved_at: null,
      approved_by: null,
      resolved_at: null,
      created_by: held.actor.userId,
      created_at: at,
      ...columns,
      updated_at: at,
    })
    await startOfferFlow(tx, { id, applicationId: offer.application_id, jobId: offer.job_id, at })
    await recordOfferEvent(held, { offerId: id, what: 'created' })
    await leaveOfferTrace(held, { offerId: id, act: 'offer.created', subject: 'Offer Created', body: `Version ${version}` })
  })
}

/** Approves the current version by one person who may; where approvers are named, they do and nobody else. */
export async function approveCurrentOffer(core: CoreContext, actor: Actor, applicationId: number): Promise<void> {
  await withApplication(core, actor, applicationId, async (held) => {
    const offer = await requireOpenOffer(held, 'approved')
    const flow = await findOfferFlow(held.tx, offer.id)
    if (flow && flow.status !== 'approved')
      throw conflict('has-approvers', 'Approvers are named for this offer. It is approved when they have said yes.')
    await markApproved(held, offer)
  })
}

/** Under the application's lock: the approval of its current version, whoever decided it. */
export async function markApproved(held: Held, offer: OfferRow): Promise<void> {
  if (offer.approved_at) throw conflict('approved', `Version ${offer.version} of the offer is approved already.`)
  await updateOffer(held.tx, offer.id, { approved_at: held.at, approved_by: held.actor.userId, updated_at: held.at })
  await recordOfferEvent(held, { offerId: offer.id, what: 'approved' })
  await leaveOfferTrace(held, traceOf(offer, 'Approved'))
}

/** Deletes the current version; earlier ones stay, deprecated as they are. */
export async function deleteCurrentOffer(core: CoreContext, actor: Actor, applicationId: number): Promise<void> {
  await withApplication(core, actor, applicationId, async (held) => {
    const offer = await requireOpenOffer(held, 'deleted')
    await recordOfferEvent(held, { offerId: offer.id, what: 'deleted' })
    await dropOfferFlow(held.tx, offer.id)
    await deleteOfferRow(held.tx, offer.id)
    await leaveOfferTrace(held, traceOf(offer, 'Deleted'))
  })
}

export async function requireOpenOffer(held: Held, what: string): Promise<OfferRow> {
  const offer = await currentOfferRow(held.tx, held.row.id)
  if (!offer) throw notFound('current offer of application', held.row.id)
  if (held.row.status === 'hired') throw conflict('hired', `The candidate is hired; their offer cannot be ${what} any more.`)
  if (offer.status !== 'unresolved') throw conflict('resolved', `The offer is ${offer.status}; only an open one can be ${what}.`)
  return offer
}

function traceOf(offer: OfferRow, what: 'Updated' | 'Approved' | 'Deleted') {
  const act = `offer.${what.toLowerCase()}`
  return { offerId: offer.id, act, subject: `Offer ${what}`, body: `Version ${offer.version}` }
}

async function columnsOf({ tx, row }: Held, { given, values }: { given: OfferChange; values: CustomValues }) {
  const { openingId, customValues } = given
  if (openingId != null && !(await findOpening(tx, { jobId: row.job_ids[0]!, id: openingId })))
    throw refused('opening', `Opening ${openingId} is no opening of this application's job.`, 'opening_id')
  const columns = {
    starts_at: given.startsAt,
    sent_at: given.sentAt,
    opening_id: openingId,
    notes: given.notes,
    created_at: given.createdAt,
    custom_values: customValues && JSON.stringify(customValues(values)),
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<typeof columns>
}

/** An offer does not start without its required fields; later writes cannot clear them. */
async function requireFilled({ tx, row }: Held, values: CustomValues): Promise<void> {
  const place = (await findJob(tx, row.job_ids[0]!))!
  const missing = missingRequired(await loadFieldDefinitions(tx), 'offer', { values, place })
  if (missing) throw refused('required-field', `${missing.name} is required.`, `custom_fields[${missing.nameKey}]`)
}

async function startsVersion({ tx }: Held, offer: OfferRow, values: string | undefined): Promise<boolean> {
  if (values === undefined) return false
  const after: CustomValues = JSON.parse(values)
  return (await loadFieldDefinitions(tx)).some(
    ({ fieldType, triggersNewVersion, nameKey }) =>
      fieldType === 'offer' &&
      triggersNewVersion &&
      !isDeepStrictEqual(after[nameKey] ?? null, offer.custom_values[nameKey] ?? null),
  )
}
