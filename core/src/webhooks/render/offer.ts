import type { FieldDefinition } from '../../custom-fields/index.ts'
import type { Offer } from '../../offers/index.ts'
import type { Frozen } from '../../snapshots/index.ts'
import { americanDay, fieldsOf, seconds } from './values.ts'

/** Events have words of their own for the states that Harvest knows. */
const statusWords = { unresolved: 'Created', accepted: 'Accepted', rejected: 'Rejected', deprecated: 'Deprecated' } as const

/** An offer as its own events carry it: directly in the payload, its start the American way. */
export function renderOffer(offer: Frozen<Offer>, fields: readonly FieldDefinition[]) {
  return {
    id: offer.id,
    application_id: offer.applicationId,
    job_id: offer.jobId,
    user_id: offer.createdBy?.id ?? null,
    version: offer.version,
    sent_on: offer.sentAt,
    resolved_at: seconds(offer.resolvedAt),
    start_date: americanDay(offer.startsAt),
    notes: offer.notes,
    offer_status: statusWords[offer.status],
    custom_fields: fieldsOf(fields, 'offer', offer.customValues),
  }
}

/** A deleted offer says less, and names the user otherwise. */
export function renderDeletedOffer(offer: Frozen<Offer>) {
  return {
    id: offer.id,
    application_id: offer.applicationId,
    offering_user_id: offer.createdBy?.id ?? null,
    offer_status: statusWords[offer.status],
    version: offer.version,
    sent_on: offer.sentAt,
    resolved_at: seconds(offer.resolvedAt),
    notes: offer.notes,
    job_id: offer.jobId,
  }
}

/** The accepted offer inside a hire: here alone its days are called `sent_at` and `starts_at`. */
export function renderHiredOffer(offer: Frozen<Offer>, fields: readonly FieldDefinition[]) {
  return {
    id: offer.id,
    version: offer.version,
    created_at: seconds(offer.createdAt),
    sent_at: offer.sentAt,
    resolved_at: seconds(offer.resolvedAt),
    starts_at: offer.startsAt,
    custom_fields: fieldsOf(fields, 'offer', offer.customValues),
  }
}
