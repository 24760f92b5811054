import type { EventHandler } from '@orangery/app-kit'
import type { House } from '../house.ts'
import { considerArrival } from '../requests/consider.ts'
import { factIn } from '../requests/fact.ts'
import { recheckEmails } from '../requests/recheck-emails.ts'
import { importFromEvent } from '../roles/import-jobs.ts'

/** A candidate moved into a stage, or applied straight into one. Keyed by the move, so a second run invites nobody twice. */
export function arrived(house: House): EventHandler {
  return async (event) => {
    const fact = factIn(event)
    await importFromEvent(house, fact.jobs)
    await considerArrival(house, fact)
    // The application may be that of somebody who had no address so far.
    await recheckEmails(house, fact.candidateId)
  }
}
