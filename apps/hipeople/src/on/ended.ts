import { type EventHandler, inTransaction } from '@orangery/app-kit'
import { unlessGone } from '../ask-ats.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import type { House } from '../house.ts'
import { closeForApplication } from '../requests/close.ts'
import { type Fact, factIn } from '../requests/fact.ts'
import { noteStage, requestsOfApplication } from '../requests/requests.store.ts'
import { isOpen } from '../requests/state.ts'

/**
 * Hired or rejected: open checks are closed, if the ATS still says so: an event may come late, after the candidate was unrejected. Closing what
 * is closed does nothing.
 */
export function ended(house: House, reason: 'hired' | 'rejected'): EventHandler {
  return async (event, ats) => {
    const fact = factIn(event)
    const open = (await requestsOfApplication(house.db, fact.applicationId)).some(isOpen)
    const application = open ? await unlessGone(ats.application(fact.applicationId)) : undefined
    if (application?.status === 'active') return passed(house, { fact, reason })
    await inTransaction(house.db, (tx) => noteStage(tx, fact.applicationId, reason === 'hired' ? 'Hired' : 'Rejected'))
    await closeForApplication(house, {
      applicationId: fact.applicationId,
      reason,
      candidateId: fact.candidateId,
      candidateName: fact.candidateName,
    })
  }
}

/** What the event says is over by now. */
async function passed(house: House, { fact, reason }: { fact: Fact; reason: 'hired' | 'rejected' }): Promise<void> {
  await recordDecision(house.db, house, {
    rule: reason === 'hired' ? 'Not after hired' : 'Not after rejected',
    outcome: 'skipped',
    text: `The candidate was ${reason} for a while, and is active again, so the check stays open.`,
    candidateId: fact.candidateId,
    candidateName: fact.candidateName,
    applicationId: fact.applicationId,
  })
}
