import { inTransaction } from '@orangery/app-kit'
import { attemptsOf } from '../assessments/attempts.store.ts'
import { considerAssessment } from '../assessments/complete-assessment.ts'
import { after, type HiDb, type House, minute } from '../house.ts'
import { reachDueDate } from '../jobs/kinds.ts'
import { closeRequest } from './close.ts'
import { considerCompletion } from './complete.ts'
import { lockRequest, type RequestRow } from './requests.store.ts'
import { isOpen } from './state.ts'

/**
 * The due date of a check: a report if the rule and the answers allow, the end if nobody was ever named. Otherwise a member decides. When the
 * date was moved meanwhile, the job is put to the new one; a second run finds the check closed or complete.
 */
export async function dueDateReached(house: House, requestId: number): Promise<void> {
  await inTransaction(house.db, async (tx) => {
    const request = await lockRequest(tx, requestId)
    if (!request || !isOpen(request) || request.due_at === null || request.state === 'complete') return
    if (request.due_at > house.clock.now()) {
      await house.queue.add(tx, reachDueDate, { requestId }, { runAt: request.due_at, key: String(requestId) })
      return
    }
    if (request.module === 'assessment') return assessmentDue(tx, house, request)
    if (request.state === 'invited') await closeRequest(tx, house, { requestId, reason: 'expired', by: null })
    else await considerCompletion(tx, house, { requestId, dueDateReached: true })
  })
}

/** A test that runs may be finished; then a report from what is over, or the end when nothing was. */
async function assessmentDue(tx: HiDb, house: House, request: RequestRow): Promise<void> {
  const attempts = await attemptsOf(tx, [request.id])
  const running = attempts.find(({ state }) => state === 'running')
  if (running) {
    const runAt = after(running.deadline_at ?? after(house.clock.now(), 60 * minute), minute)
    await house.queue.add(tx, reachDueDate, { requestId: request.id }, { runAt, key: String(request.id) })
  } else if (attempts.some(({ state }) => state === 'done'))
    await considerAssessment(tx, house, request.id, { dueDateReached: true })
  else await closeRequest(tx, house, { requestId: request.id, reason: 'expired', by: null })
}
