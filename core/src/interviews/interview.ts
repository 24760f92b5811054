import type { NamedRef } from '../applications/index.ts'
import type { UserRef } from '../people/index.ts'

export type InterviewStatus = 'scheduled' | 'awaiting_feedback' | 'complete'
export type ResponseStatus = 'needs_action' | 'declined' | 'tentative' | 'accepted'

export interface Interviewer {
  /** Null for somebody from outside, who has only an address. */
  readonly user: UserRef | null
  readonly email: string
  readonly responseStatus: ResponseStatus
  /** The newest that this user handed in for the interview. */
  readonly scorecardId: number | null
}

/** An interview that has a time. */
export interface ScheduledInterview {
  readonly id: number
  readonly applicationId: number
  readonly interview: NamedRef
  readonly stageId: number
  readonly externalEventId: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  /** Both times are midnights in UTC then, and only their days count. */
  readonly allDay: boolean
  readonly location: string | null
  readonly videoUrl: string | null
  readonly organizer: UserRef | null
  readonly interviewers: readonly Interviewer[]
  readonly throughApi: boolean
  readonly status: InterviewStatus
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Complete when the scorecards are in; until then the clock moves it on. */
export function statusOf(row: { completed_at: Date | null; ends_at: Date }, now: Date): InterviewStatus {
  if (row.completed_at) return 'complete'
  return row.ends_at <= now ? 'awaiting_feedback' : 'scheduled'
}
