import type { House } from '../house.ts'
import { sendInvite } from '../jobs/kinds.ts'
import { overdueInvites } from './requests.store.ts'

/** A new key is there: invites whose turn had come are looked at now instead of at their next try. */
export async function hurryInvites(house: House): Promise<void> {
  const ids = await overdueInvites(house.db, house.clock.now())
  await house.queue.addMany(
    house.db,
    sendInvite,
    ids.map((id) => ({ payload: { requestId: id }, key: String(id) })),
  )
}
