import { inTransaction } from '@orangery/app-kit'
import { withAts } from '../ask-ats.ts'
import type { House } from '../house.ts'
import { lockRequest } from '../requests/requests.store.ts'
import { refereeById, updateReferee } from './referees.store.ts'

/** Flags a referee whose address the ATS knows as that of a rejected candidate. Nothing waits for it; setting a flag twice is setting it once. */
export async function lookUp(house: House, refereeId: number): Promise<void> {
  const referee = await refereeById(house.db, refereeId)
  if (!referee?.email) return
  const { email } = referee
  const rejected = await withAts(house, async (ats) => {
    for await (const candidate of ats.candidates({ email }))
      if (candidate.applications.some(({ status }) => status === 'rejected')) return true
    return false
  })
  if (!rejected) return
  await inTransaction(house.db, async (tx) => {
    await lockRequest(tx, referee.request_id)
    const now = await refereeById(tx, refereeId)
    if (now?.email !== email || now.flags.includes('rejected-candidate')) return
    await updateReferee(tx, refereeId, { flags: JSON.stringify([...now.flags, 'rejected-candidate']) })
  })
}
