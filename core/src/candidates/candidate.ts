import type { Application } from '../applications/index.ts'
import type { Attachment } from '../attachments/index.ts'
import type { UserRef } from '../people/index.ts'
import type { ContactValue, CustomValues } from '../tables/index.ts'

export interface Education {
  readonly id: number
  readonly schoolName: string | null
  readonly degree: string | null
  readonly discipline: string | null
  readonly startDate: Date | null
  readonly endDate: Date | null
}

export interface Employment {
  readonly id: number
  readonly companyName: string | null
  readonly title: string | null
  readonly startDate: Date | null
  readonly endDate: Date | null
}

/** A candidate with all that belongs to the person; applications newest first. */
export interface Candidate {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly company: string | null
  readonly title: string | null
  readonly isPrivate: boolean
  readonly canEmail: boolean
  readonly recruiter: UserRef | null
  readonly coordinator: UserRef | null
  readonly phoneNumbers: readonly ContactValue[]
  readonly addresses: readonly ContactValue[]
  readonly emailAddresses: readonly ContactValue[]
  readonly websiteAddresses: readonly ContactValue[]
  readonly socialMediaAddresses: readonly ContactValue[]
  readonly tags: readonly string[]
  readonly customValues: CustomValues
  readonly educations: readonly Education[]
  readonly employments: readonly Employment[]
  readonly attachments: readonly Attachment[]
  readonly applications: readonly Application[]
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly lastActivityAt: Date
}

export function nameOf(candidate: { firstName: string; lastName: string }): string {
  return `${candidate.firstName} ${candidate.lastName}`.trim()
}
