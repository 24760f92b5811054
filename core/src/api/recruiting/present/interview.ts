import type { ProfileInterview, ProfileScorecard } from '@orangery/contract/recruiting'
import type { ScheduledInterview } from '../../../interviews/index.ts'
import type { Scorecard } from '../../../scorecards/index.ts'
import { ref } from './words.ts'

export function presentInterview(interview: ScheduledInterview): ProfileInterview {
  return {
    id: interview.id,
    applicationId: interview.applicationId,
    interviewId: interview.interview.id,
    name: interview.interview.name,
    startsAt: interview.startsAt.toISOString(),
    endsAt: interview.endsAt.toISOString(),
    allDay: interview.allDay,
    location: interview.location,
    videoUrl: interview.videoUrl,
    status: interview.status,
    organizer: ref(interview.organizer),
    interviewers: interview.interviewers.map(({ user, email, responseStatus, scorecardId }) => ({
      userId: user?.id ?? null,
      name: user?.name ?? email,
      responseStatus,
      scorecardId,
    })),
  }
}

export function presentScorecard(scorecard: Scorecard, seesPrivate: boolean): ProfileScorecard {
  return {
    id: scorecard.id,
    applicationId: scorecard.applicationId,
    interviewName: scorecard.interviewName,
    interviewer: ref(scorecard.interviewer),
    interviewedAt: scorecard.interviewedAt.toISOString(),
    submittedAt: scorecard.submittedAt.toISOString(),
    recommendation: scorecard.recommendation,
    keyTakeaways: scorecard.keyTakeaways,
    privateNotes: seesPrivate ? scorecard.privateNotes : null,
    attributes: scorecard.attributes.map((one) => ({ ...one })),
    answers: scorecard.answers.map((one) => ({ ...one })),
  }
}
