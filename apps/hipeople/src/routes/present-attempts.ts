import type { AttemptRow } from '../assessments/attempts.store.ts'
import { testById } from '../assessments/catalogue.ts'
import { mayTakeAgain } from '../assessments/change-assessment.ts'
import { presentResults } from '../assessments/present-results.ts'
import type { Attempt } from '../contract/index.ts'
import type { House } from '../house.ts'
import type { RequestRow } from '../requests/requests.store.ts'

/** Attempts with their results, in the order of the tests. */
export async function presentAttempts(house: House, request: RequestRow, attempts: readonly AttemptRow[]): Promise<Attempt[]> {
  if (attempts.length === 0) return []
  const results = request.erased_at ? [] : await presentResults(house.db, house, request)
  const rows: Attempt[] = []
  for (const attempt of attempts) {
    const test = await testById(house.db, attempt.test_id)
    rows.push({
      id: attempt.id,
      testId: attempt.test_id,
      title: test?.title.en ?? attempt.test_id,
      kind: test?.kind ?? 'custom',
      attempt: attempt.number,
      state: attempt.state,
      startedAt: attempt.started_at?.toISOString() ?? null,
      deadlineAt: attempt.deadline_at?.toISOString() ?? null,
      result: results.find((one) => one.testId === attempt.test_id && one.attempt === attempt.number) ?? null,
      again: mayTakeAgain(request, attempt, attempts),
    })
  }
  return rows
}
