import { DomainError } from '@orangery/app-kit'
import type { Language } from '../contract/index.ts'
import { after, type HiDb, type House } from '../house.ts'
import { endAttempt as endAttemptJob } from '../jobs/kinds.ts'
import { type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { isOpen, mayMove } from '../requests/state.ts'
import { tell } from '../timeline/timeline.store.ts'
import { type AttemptRow, attemptsOf, exposuresOf, insertAttempts, raiseExposures, updateAttempt } from './attempts.store.ts'
import { testById } from './catalogue.ts'
import { drawSheet } from './sheet.ts'

/** What travels between the deadline and the last answer sent in time. */
export const graceMs = 5000

/** One attempt per test of the terms, waiting. Tests that are gone meanwhile are left out. */
export async function planAttempts(tx: HiDb, house: House, request: RequestRow): Promise<void> {
  const rows = []
  for (const [position, { testId }] of request.terms.assessment.tests.entries()) {
    const test = await testById(tx, testId)
    if (!test) continue
    rows.push({
      request_id: request.id,
      test_id: testId,
      version: test.version,
      position,
      language: request.terms.language,
      seconds: test.seconds,
      started_at: null,
      deadline_at: null,
      ended_at: null,
      ended_by: null,
      created_at: house.clock.now(),
    })
  }
  await insertAttempts(tx, rows)
}

export function withExtra(seconds: number | null, percent: number): number | null {
  return seconds === null ? null : Math.ceil((seconds * (100 + percent)) / 100)
}

/**
 * Begins a test: draws its items, freezes them, starts the timer. The caller holds the request's row. A second press, or a second device,
 * finds it running and goes on; the timer is the server's, and nothing starts it but this.
 */
export async function startAttempt(
  tx: HiDb,
  house: House,
  { request, attempt, language }: { request: RequestRow; attempt: AttemptRow; language: Language },
): Promise<void> {
  if (attempt.state !== 'waiting') return
  if (!isOpen(request)) throw new DomainError('closed', 'This assessment is closed.', { kind: 'conflict' })
  const others = await attemptsOf(tx, [request.id])
  if (others.some(({ state }) => state === 'running'))
    throw new DomainError('other-running', 'Another test is running. Finish it first.', { kind: 'conflict' })
  const test = await testById(tx, attempt.test_id)
  const shown = (await exposuresOf(tx, [attempt.test_id])).get(attempt.test_id) ?? new Map<string, number>()
  const sheet = test ? drawSheet(test, shown) : []
  if (!test || sheet.length === 0)
    throw new DomainError('no-items', 'This test cannot be given at the moment. Your recruiter can tell you how to go on.', {
      kind: 'conflict',
    })
  const now = house.clock.now()
  const seconds = withExtra(test.seconds, request.extra_time_percent)
  const deadlineAt = seconds === null ? null : after(now, seconds * 1000)
  await updateAttempt(tx, attempt.id, {
    state: 'running',
    version: test.version,
    language,
    sheet: JSON.stringify(sheet),
    seconds,
    started_at: now,
    deadline_at: deadlineAt,
  })
  await raiseExposures(
    tx,
    attempt.test_id,
    sheet.map(({ key }) => key),
  )
  if (deadlineAt) await dueAt(tx, house, { attemptId: attempt.id, at: deadlineAt })
  await updateRequest(tx, request.id, {
    ...(mayMove(request.state, 'collecting') ? { state: 'collecting' } : {}),
    last_step_at: now,
  })
  await tell(tx, { requestId: request.id, at: now, text: `${request.candidate_name} began ${test.title.en}` })
}

/** Ends the attempt when its time is up, also when nobody comes back. A later deadline takes the place of an earlier one. */
export async function dueAt(tx: HiDb, house: House, { attemptId, at }: { attemptId: number; at: Date }): Promise<void> {
  await house.queue.add(tx, endAttemptJob, { attemptId }, { runAt: after(at, graceMs), key: String(attemptId) })
}
