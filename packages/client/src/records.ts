// What apps read, in words of their own: no version of any API shows through.

/** A user of the ATS, as records refer to them. */
export interface Person {
  readonly id: number
  readonly name: string
  readonly firstName: string
  readonly lastName: string
  readonly employeeId: string | null
}

export interface Named {
  readonly id: number
  readonly name: string
}

/** A phone number, an address, a link, with what it is for (`work`, `mobile` …). */
export interface Contact {
  readonly value: string
  readonly type: string
}

/** A file. The address expires; ask again instead of keeping it. */
export interface Attachment {
  readonly filename: string
  readonly url: string
  readonly type: string
  readonly createdAt: Date | null
}

/** A field that the customer made, under the key that survives a renaming. */
export interface CustomField {
  readonly name: string
  readonly type: string
  readonly value: unknown
}

export type CustomFields = Readonly<Record<string, CustomField>>

export type ApplicationStatus = 'active' | 'rejected' | 'hired' | 'converted'

export interface Application {
  readonly id: number
  readonly candidateId: number
  /** A prospect is considered for any number of jobs and stands in no stage. */
  readonly isProspect: boolean
  readonly status: ApplicationStatus
  readonly stage: Named | null
  readonly jobs: readonly Named[]
  readonly jobPostId: number | null
  readonly appliedAt: Date
  readonly rejectedAt: Date | null
  readonly lastActivityAt: Date
  readonly source: Named | null
  readonly creditedTo: Person | null
  readonly recruiter: Person | null
  readonly coordinator: Person | null
  readonly rejectionReason: Named | null
  readonly answers: readonly { readonly question: string; readonly answer: string | null }[]
  readonly customFields: CustomFields
  readonly attachments: readonly Attachment[]
}

export interface Candidate {
  readonly id: number
  readonly firstName: string
  readonly lastName: string
  readonly company: string | null
  readonly title: string | null
  readonly isPrivate: boolean
  readonly canEmail: boolean
  readonly emails: readonly Contact[]
  readonly phones: readonly Contact[]
  readonly addresses: readonly Contact[]
  readonly websites: readonly Contact[]
  readonly socialMedia: readonly string[]
  readonly tags: readonly string[]
  readonly recruiter: Person | null
  readonly coordinator: Person | null
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly lastActivityAt: Date
  readonly customFields: CustomFields
  readonly attachments: readonly Attachment[]
  readonly applications: readonly Application[]
}

export type NoteVisibility = 'admin_only' | 'private' | 'public'

export interface Note {
  readonly id: number
  readonly createdAt: Date
  readonly body: string | null
  readonly author: Person | null
  readonly visibility: NoteVisibility
}

export interface EmailNote {
  readonly id: number
  readonly createdAt: Date
  readonly subject: string | null
  readonly body: string | null
  readonly from: string | null
  readonly to: string | null
  readonly cc: string | null
  readonly author: Person | null
}

export interface Activity {
  readonly id: number
  readonly createdAt: Date
  readonly subject: string | null
  readonly body: string | null
  readonly actor: Person | null
}

export interface Feed {
  readonly notes: readonly Note[]
  readonly emails: readonly EmailNote[]
  readonly activities: readonly Activity[]
}

export type JobStatus = 'open' | 'closed' | 'draft'

export interface Job {
  readonly id: number
  readonly name: string
  readonly requisitionId: string | null
  readonly status: JobStatus
  readonly isConfidential: boolean
  readonly createdAt: Date
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly departments: readonly Named[]
  readonly offices: readonly Named[]
  readonly customFields: CustomFields
}

export interface Stage {
  readonly id: number
  readonly jobId: number
  readonly name: string
  /** Stages of a job in their order begin with the lowest. */
  readonly priority: number
  readonly isActive: boolean
}

export interface JobPost {
  readonly id: number
  readonly jobId: number | null
  readonly title: string
  readonly location: string | null
  readonly isLive: boolean
  readonly isActive: boolean
  readonly isInternal: boolean
}

export type HiringRole = 'hiring-manager' | 'recruiter' | 'coordinator' | 'sourcer'

export interface HiringTeamMember {
  readonly userId: number
  readonly role: HiringRole
  readonly isActive: boolean
  /** The recruiter or coordinator who gets new candidates. */
  readonly isResponsible: boolean
}

export interface RejectionReason {
  readonly id: number
  readonly name: string
  readonly kind: string
}

export interface User {
  readonly id: number
  readonly name: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string | null
  readonly emails: readonly string[]
  readonly employeeId: string | null
  readonly isDisabled: boolean
  readonly isSiteAdmin: boolean
}

/** The answer to an upload. */
export interface AddedAttachment {
  readonly filename: string
  readonly url: string
  readonly type: string
}
