import { inTransaction } from '@orangery/app-kit'
import type { House } from '../house.ts'
import { reachDueDate } from '../jobs/kinds.ts'
import { closeRequest } from './close.ts'
import { considerCompletion } from './complete.ts'
import { lockRequest } from './requests.store.ts'
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
    if (request.state === 'invited') await closeRequest(tx, house, { requestId, reason: 'expired', by: null })
    else await considerCompletion(tx, house, { requestId, dueDateReached: true })
  })
}
