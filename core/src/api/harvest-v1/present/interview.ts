import type { ScheduledInterview } from '../../../interviews/index.ts'
import { instant, person } from './values.ts'

export function presentInterview(interview: ScheduledInterview) {
  const { allDay } = interview
  const edge = (at: Date) => (allDay ? { date: instant(at).slice(0, 10) } : { date_time: instant(at) })
  return {
    id: interview.id,
    application_id: interview.applicationId,
    external_event_id: interview.externalEventId,
    start: edge(interview.startsAt),
    end: edge(interview.endsAt),
    location: interview.location,
    video_conferencing_url: interview.videoUrl,
    status: interview.status,
    created_at: instant(interview.createdAt),
    updated_at: instant(interview.updatedAt),
    interview: { id: interview.interview.id, name: interview.interview.name },
    organizer: person(interview.organizer),
    interviewers: interview.interviewers.map((one) => ({
      id: one.user?.id ?? null,
      employee_id: one.user?.employeeId ?? null,
      name: one.user?.name ?? null,
      email: one.email,
      response_status: one.responseStatus,
      scorecard_id: one.scorecardId,
    })),
  }
}
