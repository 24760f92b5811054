import { inTransaction } from '@orangery/app-kit'
import type { HiDb, House } from '../house.ts'
import { lockRequest, type RequestRow, updateRequest } from '../requests/requests.store.ts'
import type { StoredResult } from '../tables/assessment-tables.ts'
import { tell } from '../timeline/timeline.store.ts'
import { type AttemptRow, answersOfAttempts, attemptById, updateAttempt } from './attempts.store.ts'
import { testById } from './catalogue.ts'
import { considerAssessment } from './complete-assessment.ts'
import { score, whyNotInterpretable } from './scoring/score.ts'
import { scoredItems } from './sheet.ts'
import { dueAt } from './start-attempt.ts'

/** The time is up. Was more time granted meanwhile, the job is put to the new end; a second run finds the attempt over. */
export async function endWhenDue(house: House, attemptId: number): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const known = await attemptById(tx, attemptId)
    const request = known && (await lockRequest(tx, known.request_id))
    const attempt = request && (await attemptById(tx, attemptId))
    if (attempt?.state !== 'running' || !request || attempt.deadline_at === null) return
    if (attempt.deadline_at > house.clock.now()) return dueAt(tx, house, { attemptId, at: attempt.deadline_at })
    await endAttempt(tx, house, { request, attempt, by: 'time' })
  })
}

/** Ends an attempt with what was answered. The caller holds the request's row; ending twice changes nothing. */
export async function endAttempt(
  tx: HiDb,
  house: House,
  { request, attempt, by }: { request: RequestRow; attempt: AttemptRow; by: 'candidate' | 'time' | 'closed' },
): Promise<void> {
  if (attempt.state !== 'running' || attempt.started_at === null) return
  const now = house.clock.now()
  const endedAt = attempt.deadline_at && attempt.deadline_at < now ? attempt.deadline_at : now
  const result = await resultOf(tx, attempt, endedAt)
  await updateAttempt(tx, attempt.id, { state: 'done', ended_at: endedAt, ended_by: by, result: JSON.stringify(result) })
  await updateRequest(tx, request.id, { last_step_at: now })
  const title = (await testById(tx, attempt.test_id))?.title.en ?? attempt.test_id
  const how =
    by === 'time' ? 'The time was up for' : by === 'closed' ? 'The check was closed during' : `${request.candidate_name} finished`
  await tell(tx, { requestId: request.id, at: now, text: `${how} ${title}: ${result.answered} of ${result.of} answered` })
  if (by !== 'closed') await considerAssessment(tx, house, request.id)
}

async function resultOf(tx: HiDb, attempt: AttemptRow, endedAt: Date): Promise<StoredResult> {
  const sheet = attempt.sheet ?? []
  const items = scoredItems(sheet)
  const rows = await answersOfAttempts(tx, [attempt.id])
  const answers = new Map(rows.map((row) => [row.item_key, row.chosen]))
  const usedMs = endedAt.getTime() - (attempt.started_at?.getTime() ?? endedAt.getTime())
  const earned = (await testById(tx, attempt.test_id))?.scoring !== 'fit'
  const { raw, max, percent, dimensions } = score(items, answers, { earned })
  return {
    raw,
    max,
    percent,
    // Free texts count as answered, though nothing scores them.
    answered: sheet.filter(({ key, kind }) =>
      rows.some((row) => row.item_key === key && (kind === 'text' ? row.text : row.chosen !== null)),
    ).length,
    of: sheet.length,
    usedSeconds: Math.round(usedMs / 1000),
    uninterpretable: items.length === 0 ? null : (whyNotInterpretable(items, answers, usedMs) ?? null),
    dimensions: dimensions.map(({ dimension, percent: share }) => ({ dimension, percent: share })),
  }
}
