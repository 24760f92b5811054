import type { NamedRef } from '../applications/index.ts'
import type { UserRef } from '../people/index.ts'
import type { StoredKitAnswer, StoredRating } from '../tables/index.ts'

export type Recommendation = 'definitely_not' | 'no' | 'yes' | 'strong_yes' | 'no_decision'

/** What one interviewer says of one interview. */
export interface Scorecard {
  readonly id: number
  readonly applicationId: number
  readonly candidateId: number
  /** As the interview was called then. */
  readonly interviewName: string
  /** The interview of the plan; null once that is gone. */
  readonly step: NamedRef | null
  readonly interviewer: UserRef | null
  readonly submittedBy: UserRef | null
  readonly interviewedAt: Date
  readonly submittedAt: Date
  readonly recommendation: Recommendation
  readonly keyTakeaways: string | null
  readonly privateNotes: string | null
  readonly attributes: readonly StoredRating[]
  readonly answers: readonly StoredKitAnswer[]
  readonly createdAt: Date
  readonly updatedAt: Date
}
