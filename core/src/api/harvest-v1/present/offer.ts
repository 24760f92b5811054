import type { FieldDefinition } from '../../../custom-fields/index.ts'
import type { Offer } from '../../../offers/index.ts'
import { presentOpening } from './job.ts'
import { customFields, instant } from './values.ts'

export function presentOffer(offer: Offer, fields: readonly FieldDefinition[]) {
  return {
    id: offer.id,
    version: offer.version,
    application_id: offer.applicationId,
    job_id: offer.jobId,
    candidate_id: offer.candidateId,
    opening: offer.opening ? presentOpening(offer.opening) : null,
    created_at: instant(offer.createdAt),
    updated_at: instant(offer.updatedAt),
    sent_at: offer.sentAt,
    resolved_at: instant(offer.resolvedAt),
    starts_at: offer.startsAt,
    status: offer.status,
    ...customFields(fields, 'offer', offer.customValues),
  }
}
