import type { Attachment } from '../attachments/index.ts'
import type { Department, Office } from '../jobs/index.ts'
import type { UserRef } from '../people/index.ts'
import type { CustomValues, StoredAnswer } from '../tables/index.ts'

export type ApplicationStatus = 'active' | 'rejected' | 'hired' | 'converted'

export interface NamedRef {
  readonly id: number
  readonly name: string
}

/** One process of one person: on exactly one job, or for a prospect on any number. */
export interface Application {
  readonly id: number
  readonly candidateId: number
  readonly prospect: boolean
  readonly jobs: readonly NamedRef[]
  readonly jobPostId: number | null
  readonly status: ApplicationStatus
  /** Kept after a rejection; null after a hire and for prospects. */
  readonly stage: NamedRef | null
  readonly stageEnteredAt: Date | null
  readonly appliedAt: Date
  readonly updatedAt: Date
  readonly lastActivityAt: Date
  readonly rejectedAt: Date | null
  readonly rejectionReason: { id: number; name: string; type: NamedRef } | null
  readonly rejectionValues: CustomValues
  readonly hiredAt: Date | null
  /** A calendar date, YYYY-MM-DD; it never passes through a zone. */
  readonly startsAt: string | null
  readonly openingId: number | null
  readonly location: string | null
  readonly source: NamedRef | null
  readonly creditedTo: UserRef | null
  readonly recruiter: UserRef | null
  readonly coordinator: UserRef | null
  /** Where a prospect stands; all null for a candidate who never was one. */
  readonly prospectDetail: { readonly pool: NamedRef | null; readonly stage: NamedRef | null; readonly owner: UserRef | null }
  readonly prospectiveDepartment: Department | null
  readonly prospectiveOffice: Office | null
  readonly answers: readonly StoredAnswer[]
  readonly customValues: CustomValues
  readonly attachments: readonly Attachment[]
}
