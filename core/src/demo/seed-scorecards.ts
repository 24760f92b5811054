import type { Insertable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { ScorecardsTable } from '../tables/hiring.ts'
import { type DemoInterview, insertMany } from './demo.store.ts'
import type { PlannedDemoInterview } from './seed-interviews.ts'

const kitAttributes = [
  { name: 'Communication', type: 'Skills' },
  { name: 'Care for details', type: 'Skills' },
  { name: 'Works well with others', type: 'Personality Traits' },
  { name: 'Knows the trade', type: 'Qualifications' },
]
const kitQuestions = ['What would they need to learn first?', 'Which team would suit them?']
const takeaways = [
  'Calm, prepared, asked good questions about the shifts.',
  'Knows what the job is. Wants to hear more about the team.',
  'Friendly, though vague about the last two years.',
]

/** What each interview of a plan asks. */
export async function seedKits(tx: CoreDb, interviews: readonly DemoInterview[]): Promise<void> {
  await insertMany(
    tx,
    'interview_attributes',
    interviews.flatMap(({ id }) => kitAttributes.map((one, position) => ({ ...one, job_interview_id: id, position }))),
  )
  await insertMany(
    tx,
    'interview_questions',
    interviews.flatMap(({ id }) => kitQuestions.map((question, position) => ({ question, job_interview_id: id, position }))),
  )
}

/** One of each interview that is over, by the one who held it. */
export async function seedScorecards(
  tx: CoreDb,
  held: readonly (PlannedDemoInterview & { scheduledInterviewId: number })[],
): Promise<void> {
  await insertMany(tx, 'scorecards', held.map(scorecardRow))
}

function scorecardRow(held: PlannedDemoInterview & { scheduledInterviewId: number }): Insertable<ScorecardsTable> {
  const { application, interview, startsAt } = held
  const ratings = ['yes', 'mixed', 'strong_yes', 'yes', 'no', 'no_decision'] as const
  const went = application.status !== 'rejected'
  const handedIn = new Date(startsAt.getTime() + (interview.estimated_minutes + 60) * 60_000)
  return {
    application_id: application.id,
    job_interview_id: interview.id,
    scheduled_interview_id: held.scheduledInterviewId,
    interview_name: interview.name,
    interviewer_id: application.recruiter_id,
    submitted_by_id: application.recruiter_id,
    interviewed_at: startsAt,
    submitted_at: handedIn,
    overall_recommendation: went
      ? application.id % 4 === 0
        ? 'strong_yes'
        : 'yes'
      : application.id % 4 === 0
        ? 'definitely_not'
        : 'no',
    key_takeaways: takeaways[application.id % takeaways.length]!,
    private_notes: application.id % 5 === 0 ? 'Hopes for more than the range of the job.' : null,
    attributes: JSON.stringify(
      kitAttributes.map((one, index) => ({ ...one, note: null, rating: ratings[(application.id + index) % ratings.length] })),
    ),
    created_at: handedIn,
    updated_at: handedIn,
  }
}
