import type { HiDb, House } from '../house.ts'
import { tellTimeWish } from '../notifications/notify.ts'
import { type RequestRow, updateRequest } from '../requests/requests.store.ts'
import { tell } from '../timeline/timeline.store.ts'

/** "I need more time": kept until a member answers it, and told to the team once. */
export async function askForTime(tx: HiDb, house: House, { request, wish }: { request: RequestRow; wish: string }): Promise<void> {
  const at = house.clock.now()
  await updateRequest(tx, request.id, { time_wish: wish || 'No reason was given.', last_step_at: at })
  await tell(tx, { requestId: request.id, at, text: `${request.candidate_name} asks for more time`, quote: wish || null })
  await tellTimeWish(tx, house, { request, wish })
}
