import type { Insertable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { InterviewersTable, ScheduledInterviewsTable } from '../tables/hiring.ts'
import { type DemoApplication, type DemoInterview, insertMany, insertPlain } from './demo.store.ts'
import { seedScorecards } from './seed-scorecards.ts'

const dayMs = 86_400_000
const phoneScreen = 1
const faceToFace = 4

export interface PlannedDemoInterview {
  readonly application: DemoApplication
  readonly interview: DemoInterview
  readonly startsAt: Date
  readonly complete: boolean
}

/** Interviews past and ahead of those who stand in a stage that has some, and the past ones of some who went on. */
export async function seedInterviews(
  tx: CoreDb,
  given: { now: Date; applications: readonly DemoApplication[]; interviews: readonly DemoInterview[] },
): Promise<void> {
  const planned = given.applications.flatMap((application) => plan(application, given))
  const rows = planned.map((one, index) => interviewRow(one, index))
  const ids = await insertMany(tx, 'scheduled_interviews', rows)
  await insertPlain(
    tx,
    'interviewers',
    planned.flatMap((one, index) => interviewerRows(one, ids[index]!)),
  )
  await seedScorecards(
    tx,
    planned.flatMap((one, index) => (one.complete ? [{ ...one, scheduledInterviewId: ids[index]! }] : [])),
  )
}

function plan(
  application: DemoApplication,
  { now, interviews }: { now: Date; interviews: readonly DemoInterview[] },
): PlannedDemoInterview[] {
  const { id, status, stage, job_id: jobId } = application
  const of = (place: number) => interviews.filter((one) => one.job_id === jobId && one.stage === place)
  const past = (days: number) => quarterHour(new Date(application.stood_since.getTime() - days * dayMs), id)
  const done = stage > phoneScreen && id % 7 === 0 ? of(phoneScreen).slice(0, 1) : []
  const here = status === 'active' && (stage === phoneScreen || stage === faceToFace) && id % 2 === 0 ? of(stage) : []
  const days = (id % 11) - 4
  const met = stage > faceToFace && id % 2 === 0 ? of(faceToFace) : []
  return [
    ...done.map((interview) => ({ application, interview, startsAt: past(4), complete: true })),
    ...met.map((interview, index) => ({ application, interview, startsAt: past(2 - index), complete: true })),
    ...here.map((interview, index) => ({
      application,
      interview,
      startsAt: quarterHour(new Date(now.getTime() + (days + index) * dayMs), id + index),
      complete: days + index < 0 && id % 4 === 0,
    })),
  ].filter(({ startsAt, complete }) => !complete || startsAt < now)
}

/** A time of the working day, in quarters of an hour. */
function quarterHour(day: Date, number: number): Date {
  const midnight = Math.floor(day.getTime() / dayMs) * dayMs
  return new Date(midnight + (7 * 60 + (number % 32) * 15) * 60_000)
}

function interviewRow(planned: PlannedDemoInterview, index: number): Insertable<ScheduledInterviewsTable> {
  const { application, interview, startsAt, complete } = planned
  const endsAt = new Date(startsAt.getTime() + interview.estimated_minutes * 60_000)
  const made = new Date(startsAt.getTime() - 6 * dayMs)
  const throughApi = index % 3 !== 0
  const remote = index % 2 === 0
  return {
    application_id: application.id,
    job_interview_id: interview.id,
    external_event_id: throughApi ? `event-${application.id}-${interview.id}` : null,
    starts_at: startsAt,
    ends_at: endsAt,
    location: remote ? null : 'Meeting room Sognefjord',
    video_conferencing_url: remote ? `https://meet.solvik.example/${application.id}` : null,
    organizer_id: application.coordinator_id,
    through_api: throughApi,
    completed_at: complete ? new Date(endsAt.getTime() + 3_600_000) : null,
    created_at: made,
    updated_at: complete ? new Date(endsAt.getTime() + 3_600_000) : made,
  }
}

function interviewerRows(planned: PlannedDemoInterview, id: number): Insertable<InterviewersTable>[] {
  const { application, complete } = planned
  const response_status = complete ? ('accepted' as const) : (['accepted', 'needs_action', 'tentative'] as const)[id % 3]!
  return [{ scheduled_interview_id: id, position: 0, user_id: application.recruiter_id, email: null, response_status }]
}
