import type { Opening } from '../jobs/index.ts'
import type { UserRef } from '../people/index.ts'
import type { CustomValues } from '../tables/index.ts'

export type OfferStatus = 'unresolved' | 'accepted' | 'rejected' | 'deprecated'

/** One version of what a candidate is offered. Days are calendar dates, YYYY-MM-DD; they never pass through a zone. */
export interface Offer {
  readonly id: number
  readonly version: number
  readonly applicationId: number
  readonly candidateId: number
  readonly jobId: number
  readonly status: OfferStatus
  readonly opening: Opening | null
  readonly startsAt: string | null
  readonly sentAt: string | null
  readonly notes: string | null
  readonly customValues: CustomValues
  readonly createdBy: UserRef | null
  readonly approvedBy: UserRef | null
  readonly approvedAt: Date | null
  readonly resolvedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
}
