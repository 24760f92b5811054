import type {
  AddedAttachment,
  Application,
  ApplicationStatus,
  Candidate,
  EmailNote,
  Feed,
  HiringTeamMember,
  Job,
  JobPost,
  JobStatus,
  Note,
  NoteVisibility,
  RejectionReason,
  Stage,
  User,
} from './records.ts'

/** The id of the user who acts; the ATS shows their name beside what was done. */
interface ByActor {
  readonly actor: number
}

interface OfCandidate extends ByActor {
  readonly candidateId: number
}

interface OfApplication extends ByActor {
  readonly applicationId: number
}

export interface CandidateFilter {
  readonly jobId?: number
  readonly email?: string
  readonly createdAfter?: Date
  readonly updatedAfter?: Date
}

export interface ApplicationFilter {
  readonly jobId?: number
  readonly status?: ApplicationStatus
  readonly createdAfter?: Date
  readonly lastActivityAfter?: Date
}

export interface NewNote extends OfCandidate {
  readonly body: string
  readonly visibility: NoteVisibility
}

/** Keeps a mail in the feed; nothing is sent. */
export interface NewEmailNote extends OfCandidate {
  readonly from: string
  readonly to: string
  readonly cc?: readonly string[]
  readonly subject: string
  readonly body: string
}

export interface NewAttachment extends OfCandidate {
  readonly filename: string
  readonly type: 'resume' | 'cover_letter' | 'admin_only'
  /** A media type such as `application/pdf`; the ATS takes those of a fixed list. */
  readonly contentType: string
  readonly content: Uint8Array
}

export interface NewApplication {
  readonly jobId: number
  readonly stageId?: number
  readonly sourceId?: number
}

export interface NewCandidate extends ByActor {
  readonly firstName: string
  readonly lastName: string
  readonly company?: string
  readonly title?: string
  readonly emails?: readonly { readonly value: string; readonly type: 'personal' | 'work' | 'other' }[]
  readonly phones?: readonly { readonly value: string; readonly type: 'home' | 'work' | 'mobile' | 'skype' | 'other' }[]
  readonly tags?: readonly string[]
  /** At least one. */
  readonly applications: readonly NewApplication[]
}

export interface Move extends OfApplication {
  /** Where the application is believed to stand; the ATS refuses when it does not. */
  readonly fromStageId: number
  readonly toStageId: number
}

export interface Advance extends OfApplication {
  readonly fromStageId: number
}

export interface Rejection extends OfApplication {
  readonly reasonId?: number
  readonly notes?: string
  readonly email?: { readonly templateId: number; readonly sendAt?: Date }
}

export interface Hire extends OfApplication {
  /** `YYYY-MM-DD`. */
  readonly startDate?: string
  readonly openingId?: number
  readonly closeReasonId?: number
}

/**
 * What apps do with an applicant tracking system, whichever one it is and whatever version of an API it speaks.
 * Every method throws AtsError. Lists come record by record; pages are fetched as they are needed.
 */
export interface Ats {
  candidate(id: number): Promise<Candidate>
  candidates(filter?: CandidateFilter): AsyncIterable<Candidate>
  application(id: number): Promise<Application>
  applications(filter?: ApplicationFilter): AsyncIterable<Application>
  feed(candidateId: number): Promise<Feed>
  job(id: number): Promise<Job>
  jobs(filter?: { readonly status?: JobStatus }): AsyncIterable<Job>
  stages(jobId: number): AsyncIterable<Stage>
  jobPosts(jobId: number): AsyncIterable<JobPost>
  hiringTeam(jobId: number): Promise<readonly HiringTeamMember[]>
  rejectionReasons(): AsyncIterable<RejectionReason>
  user(id: number): Promise<User>
  users(filter?: { readonly email?: string }): AsyncIterable<User>

  addCandidate(candidate: NewCandidate): Promise<Candidate>
  addApplication(application: NewApplication & OfCandidate): Promise<Application>
  addNote(note: NewNote): Promise<Note>
  addEmailNote(email: NewEmailNote): Promise<EmailNote>
  addAttachment(attachment: NewAttachment): Promise<AddedAttachment>
  moveApplication(move: Move): Promise<Application>
  advanceApplication(advance: Advance): Promise<Application>
  rejectApplication(rejection: Rejection): Promise<Application>
  unrejectApplication(application: OfApplication): Promise<Application>
  hireApplication(hire: Hire): Promise<Application>

  /**
   * Asks for each method whether the credential may use it, without changing anything. One call per method.
   * Throws AtsError `unauthorized` when the credential is not known at all.
   */
  checkPermissions(methods: readonly AtsMethod[]): Promise<readonly PermissionCheck[]>

  /**
   * Asks whether writes may be made in this user's name, without writing. Needs the permission of `addNote`.
   * `reason` is what the ATS says when not.
   */
  checkActor(actor: number): Promise<{ readonly usable: true } | { readonly usable: false; readonly reason: string }>
}

/** What an app can need: every method but the checks. */
export type AtsMethod = Exclude<keyof Ats, 'checkPermissions' | 'checkActor'>

/** A right as the people who grant it see it. */
export interface NeededPermission {
  readonly group: string
  readonly label: string
}

export interface PermissionCheck {
  readonly method: AtsMethod
  readonly permission: NeededPermission
  readonly granted: boolean
}

/** Reads a list to its end. For lists that are known to be short. */
export async function collect<T>(records: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const record of records) all.push(record)
  return all
}
