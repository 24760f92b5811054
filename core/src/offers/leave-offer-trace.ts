import { offerApproved, offerCreated, offerDeleted, offerUpdated } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import { touchApplication } from '../applications/index.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreDb } from '../context.ts'
import { type FieldDefinition, loadFieldDefinitions } from '../custom-fields/index.ts'
import { notFound } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import { recordActivity } from '../feed/index.ts'
import { findOffer } from './load-offers.ts'
import type { Offer } from './offer.ts'
import { offerIdsOfCandidate } from './offers.store.ts'

/** What the payload of an event about an offer is made of. */
export interface OfferSnapshot {
  readonly offer: Offer
  readonly fields: readonly FieldDefinition[]
}

interface Place {
  readonly tx: CoreDb
  readonly row: { readonly id: number; readonly candidate_id: number }
  readonly actor: Actor
  readonly at: Date
}

const events = { created: offerCreated, approved: offerApproved, updated: offerUpdated, deleted: offerDeleted }

/** The fact about one version, as it stands at that point of the transaction. A deleted one is told of before it goes. */
export async function recordOfferEvent(
  { tx, row, actor, at }: Place,
  { offerId, what }: { offerId: number; what: keyof typeof events },
): Promise<void> {
  await recordEvent(tx, {
    event: events[what],
    subject: { kind: 'candidate', id: row.candidate_id },
    applicationId: row.id,
    actor,
    at,
    snapshot: async (): Promise<OfferSnapshot> => {
      const offer = await findOffer(tx, offerId)
      if (!offer) throw notFound('offer', offerId)
      return { offer, fields: await loadFieldDefinitions(tx) }
    },
  })
}

/** A line in the feed, which never says how much, and the audit row. */
export async function leaveOfferTrace(
  { tx, row, actor, at }: Place,
  { offerId, act, subject, body }: { offerId: number; act: string; subject: string; body: string },
): Promise<void> {
  await touchApplication(tx, row.id, at)
  await recordActivity(tx, { candidateId: row.candidate_id, applicationId: row.id, actor, subject, body, at })
  await recordAudit(tx, { actor, act, subject: { kind: 'offer', id: offerId }, at, detail: { application: row.id } })
}

/** Tells that every version of a person's offers goes, before they do. */
export async function recordOffersDeleted(place: Omit<Place, 'row'>, candidateId: number): Promise<void> {
  for (const { id, application_id } of await offerIdsOfCandidate(place.tx, candidateId))
    await recordOfferEvent({ ...place, row: { id: application_id, candidate_id: candidateId } }, { offerId: id, what: 'deleted' })
}
