import { type EventHandler, inTransaction } from '@orangery/app-kit'
import type { House } from '../house.ts'
import { closeForApplication } from '../requests/close.ts'
import { factIn } from '../requests/fact.ts'
import { noteStage } from '../requests/requests.store.ts'

/** Hired or rejected: open checks are closed. Closing what is closed does nothing. */
export function ended(house: House, reason: 'hired' | 'rejected'): EventHandler {
  return async (event) => {
    const fact = factIn(event)
    await inTransaction(house.db, (tx) => noteStage(tx, fact.applicationId, reason === 'hired' ? 'Hired' : 'Rejected'))
    await closeForApplication(house, {
      applicationId: fact.applicationId,
      reason,
      candidateId: fact.candidateId,
      candidateName: fact.candidateName,
    })
  }
}
