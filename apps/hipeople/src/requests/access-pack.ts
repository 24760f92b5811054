import { answersOf } from '../answers/answers.store.ts'
import { answersOfAttempts, attemptsOf } from '../assessments/attempts.store.ts'
import { listDecisions } from '../decisions/decisions.store.ts'
import type { House } from '../house.ts'
import { consentsOf, refereesOf } from '../referees/referees.store.ts'
import { remindersOf } from '../reminders/reminders.store.ts'
import { reportsOf } from '../reports/reports.store.ts'
import { tracesOf } from '../signals/traces.store.ts'
import { timelineOf } from '../timeline/timeline.store.ts'
import type { RequestRow } from './requests.store.ts'

/** Everything that is held about a check: the same tables that erasing it empties. */
export async function accessPackOf(house: House, request: RequestRow): Promise<Record<string, unknown>> {
  const { db } = house
  const referees = await refereesOf(db, [request.id])
  const attempts = await attemptsOf(db, [request.id])
  return {
    madeAt: house.clock.now().toISOString(),
    note: 'Answers were given in confidence by other people. Whoever hands this on decides what of them belongs to the request.',
    check: request,
    referees,
    answers: await answersOf(
      db,
      referees.map(({ id }) => id),
    ),
    attempts,
    attemptAnswers: await answersOfAttempts(
      db,
      attempts.map(({ id }) => id),
    ),
    consents: await consentsOf(db, request.id),
    reminders: await remindersOf(db, request.id),
    traces: await tracesOf(db, request.id),
    timeline: await timelineOf(db, request.id, 10_000),
    decisions: await listDecisions(db, { requestId: request.id, limit: 10_000 }),
    reports: (await reportsOf(db, [request.id])).map(({ version, made_at, snapshot, assessment }) => ({
      version,
      madeAt: made_at,
      contents: snapshot ?? assessment,
    })),
  }
}
