import { inTransaction, withCommit } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { touchCandidate } from '../candidates/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import { announceFacts } from '../events/index.ts'
import { type ApplicationRow, lockApplication } from './applications.store.ts'

/** What a rule about one application is handed: the transaction, the row as it stands under the candidate's lock, and the time. */
export interface Held {
  readonly tx: CoreDb
  readonly row: ApplicationRow
  readonly actor: Actor
  readonly at: Date
}

/**
 * Opens a transaction, locks the candidate, reads the application anew and runs the rule. Two people who act on one candidate at
 * once come one after the other, and the second sees what the first did.
 */
export async function withApplication<T>(
  core: CoreContext,
  actor: Actor,
  applicationId: number,
  rule: (held: Held) => Promise<T>,
): Promise<T> {
  const result = await inTransaction(core.db, async (tx) => {
    // A second look finds the application that a merge carried to another candidate meanwhile.
    const row = (await lockApplication(tx, applicationId)) ?? (await lockApplication(tx, applicationId))
    if (!row) throw notFound('application', applicationId)
    const at = core.clock.now()
    const result = await rule({ tx, row, actor, at })
    withCommit(touchCandidate(tx, row.candidate_id, at))
    return result
  })
  // While the answer is put together, what it tells is on its way already.
  announceFacts(core)
  return result
}

/** Only active applications move, are rejected or hired; the refusal names the state they are in. */
export function requireActive(row: ApplicationRow, what: string): void {
  if (row.status !== 'active') throw conflict('not-active', `This application is ${row.status}; only an active one can be ${what}.`)
  if (row.prospect) throw conflict('is-prospect', `This application is a prospect; it must be converted before it can be ${what}.`)
}
