import type { HiDb, House } from '../house.ts'
import { type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { attemptsOf } from './attempts.store.ts'
import { endAttempt } from './end-attempt.ts'

/** A check that closes ends the test that runs; what was answered is kept. */
export async function closeAttempts(tx: HiDb, house: House, request: RequestRow): Promise<void> {
  for (const attempt of await attemptsOf(tx, [request.id]))
    if (attempt.state === 'running') await endAttempt(tx, house, { request, attempt, by: 'closed' })
}

/** Whether a rejected candidate goes on with the test that runs, by the role's setting; then the check closes once it is over. */
export async function letFinish(tx: HiDb, request: RequestRow): Promise<boolean> {
  if (request.module !== 'assessment' || !request.terms.assessment.mayFinish) return false
  const attempts = await attemptsOf(tx, [request.id])
  if (!attempts.some(({ state }) => state === 'running')) return false
  await updateRequest(tx, request.id, { close_after: 'rejected' })
  return true
}
