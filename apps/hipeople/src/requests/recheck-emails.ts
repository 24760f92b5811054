import { DomainError, inTransaction, RetryLater } from '@orangery/app-kit'
import { unlessGone, withAts } from '../ask-ats.ts'
import type { House } from '../house.ts'
import { sendInvite } from '../jobs/kinds.ts'
import { requestsWithoutEmail } from './requests.store.ts'

/** As many as one look may ask for without using up the budget of the key. */
const atOnce = 40

/**
 * Looks whether candidates who could not be invited have an address by now, and lets the invite go for those. Runs every ten minutes, and at
 * once for a candidate whose data were changed. The invite itself asks once more, so running twice invites once.
 */
export async function recheckEmails(house: House, candidateId?: number): Promise<void> {
  const waiting = await requestsWithoutEmail(house.db, { candidateId, limit: atOnce })
  if (waiting.length === 0) return
  try {
    await withAts(house, async (ats) => {
      for (const request of waiting) {
        const candidate = await unlessGone(ats.candidate(request.candidate_id))
        if (candidate && (candidate.emails.length === 0 || !candidate.canEmail)) continue
        await inTransaction(house.db, (tx) =>
          house.queue.add(tx, sendInvite, { requestId: request.id }, { key: String(request.id) }),
        )
      }
    })
  } catch (error) {
    // The next turn comes by itself.
    if (error instanceof RetryLater || error instanceof DomainError) return
    throw error
  }
}
