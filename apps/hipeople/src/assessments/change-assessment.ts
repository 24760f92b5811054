// What members do with an assessment. Every function expects the request's row to be locked.
import { DomainError } from '@orangery/app-kit'
import { after, type HiDb, type House } from '../house.ts'
import { inviteAgain } from '../requests/invite.ts'
import { type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { isOpen } from '../requests/state.ts'
import { tell } from '../timeline/timeline.store.ts'
import { type AttemptRow, attemptsOf, insertAttempts, updateAttempt } from './attempts.store.ts'
import { testById } from './catalogue.ts'
import { dueAt, withExtra } from './start-attempt.ts'
import { newestAttempts } from './state.ts'

/** Scales the limits of tests that are not over, at once for one that runs. A running one is never shortened below what it has. */
export async function grantExtraTime(
  tx: HiDb,
  house: House,
  { request, percent, by }: { request: RequestRow; percent: number; by: string },
): Promise<void> {
  if (!isOpen(request)) throw new DomainError('request-closed', 'The check is closed. Reopen it first.', { kind: 'conflict' })
  if (request.state === 'complete')
    throw new DomainError('complete', 'All tests are over. Offer a second attempt, which will have the extra time.', {
      kind: 'conflict',
    })
  await updateRequest(tx, request.id, { extra_time_percent: percent, time_wish: null })
  for (const attempt of await attemptsOf(tx, [request.id])) {
    if (attempt.state !== 'running' || attempt.started_at === null || attempt.seconds === null) continue
    const base = (await testById(tx, attempt.test_id))?.seconds ?? null
    const seconds = Math.max(attempt.seconds, withExtra(base, percent) ?? 0)
    const deadline = after(attempt.started_at, seconds * 1000)
    await updateAttempt(tx, attempt.id, { seconds, deadline_at: deadline })
    await dueAt(tx, house, { attemptId: attempt.id, at: deadline })
  }
  await tell(tx, {
    requestId: request.id,
    at: house.clock.now(),
    text:
      percent === 0 ? 'Tests have their usual limits' : `${request.candidate_name} has ${percent} % more time for each timed test`,
    by,
  })
}

/** Whether a test may be taken once more, with the reason when not. */
export function mayTakeAgain(
  request: RequestRow,
  attempt: AttemptRow,
  all: readonly AttemptRow[],
): { allowed: boolean; reason: string | null } {
  const no = (reason: string) => ({ allowed: false, reason })
  if (request.erased_at) return no('The data of this check were erased.')
  if (!isOpen(request)) return no('The check is closed. Reopen it first.')
  if (attempt.state !== 'done') return no('The test is not over.')
  return newestAttempts(all).some(({ id }) => id === attempt.id) ? { allowed: true, reason: null } : no('There is a newer attempt.')
}

/** A second attempt at one test: a row of its own with other items where there are any, and the same link once more by mail. */
export async function offerAgain(
  tx: HiDb,
  house: House,
  { request, attempt, by }: { request: RequestRow; attempt: AttemptRow; by: string },
): Promise<void> {
  const all = await attemptsOf(tx, [request.id])
  const { allowed, reason } = mayTakeAgain(request, attempt, all)
  const test = await testById(tx, attempt.test_id)
  if (!allowed || !test) throw new DomainError('not-again', reason ?? 'The test is gone.', { kind: 'conflict' })
  const now = house.clock.now()
  await insertAttempts(tx, [
    {
      request_id: request.id,
      test_id: attempt.test_id,
      version: test.version,
      position: attempt.position,
      number: attempt.number + 1,
      language: attempt.language,
      seconds: test.seconds,
      started_at: null,
      deadline_at: null,
      ended_at: null,
      ended_by: null,
      created_at: now,
    },
  ])
  await updateRequest(tx, request.id, { state: 'collecting', completed_at: null })
  await inviteAgain(tx, house, { request: { ...request, state: 'collecting' }, key: `again:${attempt.id}` })
  await tell(tx, {
    requestId: request.id,
    at: now,
    text: `A second attempt at ${test.title.en} was offered; both results are kept`,
    by,
  })
}
