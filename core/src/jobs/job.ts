import type { NamedRef } from '../applications/index.ts'
import type { UserRef } from '../people/index.ts'
import type { CustomValues } from '../tables/index.ts'

export interface Stage {
  readonly id: number
  readonly jobId: number
  readonly name: string
  /** 0 is the first. */
  readonly position: number
  readonly active: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly interviews: readonly StageInterview[]
}

export interface StageInterview {
  readonly id: number
  readonly name: string
  readonly schedulable: boolean
  readonly estimatedMinutes: number
  readonly kitContent: string | null
  /** What the kit asks, in order. */
  readonly questions: readonly { readonly id: number; readonly question: string }[]
}

export interface Department {
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly childIds: readonly number[]
  readonly externalId: string | null
}

export interface Office {
  readonly id: number
  readonly name: string
  readonly location: string | null
  readonly primaryContactUserId: number | null
  readonly parentId: number | null
  readonly childIds: readonly number[]
  readonly externalId: string | null
}

export interface Opening {
  readonly id: number
  readonly openingId: string | null
  readonly status: 'open' | 'closed'
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly applicationId: number | null
  readonly closeReason: NamedRef | null
  readonly customValues: CustomValues
}

export type TeamRole = 'hiring_manager' | 'recruiter' | 'coordinator' | 'sourcer'

export interface TeamMember {
  readonly user: UserRef
  readonly active: boolean
  readonly role: TeamRole
  readonly responsible: boolean
}

export interface Job {
  readonly id: number
  readonly name: string
  readonly requisitionId: string | null
  readonly notes: string | null
  readonly confidential: boolean
  readonly status: 'draft' | 'open' | 'closed'
  readonly isTemplate: boolean
  readonly copiedFromId: number | null
  readonly department: Department | null
  readonly offices: readonly Office[]
  readonly customValues: CustomValues
  readonly createdById: number | null
  readonly createdAt: Date
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly updatedAt: Date
  readonly openings: readonly Opening[]
  readonly team: readonly TeamMember[]
}

export interface JobPost {
  readonly id: number
  /** Null on a post that only collects prospects. */
  readonly jobId: number | null
  readonly title: string
  /** In words, also where it is an office or one of the board's places. */
  readonly location: string | null
  readonly officeId: number | null
  readonly customLocationId: number | null
  readonly internal: boolean
  readonly external: boolean
  readonly active: boolean
  readonly live: boolean
  readonly firstPublishedAt: Date | null
  readonly content: string
  readonly internalContent: string | null
  readonly questions: readonly unknown[]
  /** What the application form asks besides, for statistics; null for nothing. */
  readonly demographicQuestionSetId: number | null
  readonly createdAt: Date
  readonly updatedAt: Date
}
