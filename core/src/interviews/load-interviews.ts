import type { CoreDb } from '../context.ts'
import { loadUserRefs } from '../people/index.ts'
import { type ScheduledInterview, statusOf } from './interview.ts'
import { findInterviewRow, type InterviewRow, interviewerRowsOf, interviewRowsOf } from './interviews.store.ts'

/** Whole interviews of these rows, in their order, with the status that they have at `now`. */
export async function hydrateInterviews(db: CoreDb, rows: readonly InterviewRow[], now: Date): Promise<ScheduledInterview[]> {
  const interviewers = await interviewerRowsOf(
    db,
    rows.map((row) => row.id),
  )
  const users = await loadUserRefs(db, [...rows.map((row) => row.organizer_id), ...interviewers.map((one) => one.user_id)])
  const userOf = (id: number | null) => (id === null ? null : (users.get(id) ?? null))
  return rows.map((row) => ({
    id: row.id,
    applicationId: row.application_id,
    interview: { id: row.job_interview_id, name: row.interview_name },
    stageId: row.stage_id,
    externalEventId: row.external_event_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    allDay: row.all_day,
    location: row.location,
    videoUrl: row.video_conferencing_url,
    organizer: userOf(row.organizer_id),
    interviewers: interviewers
      .filter((one) => one.scheduled_interview_id === row.id)
      .map((one) => ({
        user: userOf(one.user_id),
        email: one.email ?? userOf(one.user_id)?.email ?? '',
        responseStatus: one.response_status,
        scorecardId: one.scorecard_id,
      })),
    throughApi: row.through_api,
    status: statusOf(row, now),
    createdAt: row.created_at,
    // That its time has passed is a change of its own: who asks for what changed since then must see it.
    updatedAt: row.ends_at <= now && row.ends_at > row.updated_at ? row.ends_at : row.updated_at,
  }))
}

export async function findInterview(db: CoreDb, id: number, now: Date): Promise<ScheduledInterview | undefined> {
  const row = await findInterviewRow(db, id)
  return row && (await hydrateInterviews(db, [row], now))[0]
}

/** All of these applications, in the order of their times. */
export async function interviewsOf(db: CoreDb, applicationIds: readonly number[], now: Date): Promise<ScheduledInterview[]> {
  return hydrateInterviews(db, await interviewRowsOf(db, applicationIds), now)
}
