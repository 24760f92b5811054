import { updateCandidate as updatedEvent } from '@orangery/contract/webhooks'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { type FieldDefinition, loadFieldDefinitions } from '../custom-fields/index.ts'
import { notFound } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import type { Candidate } from './candidate.ts'
import { type CandidateRow, candidateRows, lockCandidate, touchCandidate } from './candidates.store.ts'
import { findCandidate } from './load-candidates.ts'

/** What the payload of a changed candidate is made of. */
export interface CandidateSnapshot {
  readonly candidate: Candidate
  readonly fields: readonly FieldDefinition[]
}

export interface CandidateChange<T> {
  readonly candidateId: number
  readonly act: string
  /** Runs before the candidate is locked, for what must be locked first. */
  readonly before?: (tx: CoreDb) => Promise<void>
  /** Changes the candidate. `detail` goes into the audit; null says that nothing was changed. */
  readonly rule: (tx: CoreDb, row: CandidateRow, at: Date) => Promise<{ detail: Record<string, unknown> | null; result: T }>
}

/** A change of the person, under the candidate's lock; whatever it changed leaves an audit row and one event. */
export async function changeCandidate<T>(core: CoreContext, actor: Actor, change: CandidateChange<T>): Promise<T> {
  const { candidateId: id } = change
  return inTransaction(core.db, async (tx) => {
    await change.before?.(tx)
    if (!(await lockCandidate(tx, id))) throw notFound('candidate', id)
    const [row] = await candidateRows(tx, [id])
    const at = core.clock.now()
    const { detail, result } = await change.rule(tx, row!, at)
    if (detail === null) return result
    await touchCandidate(tx, id, at)
    await recordAudit(tx, { actor, act: change.act, subject: { kind: 'candidate', id }, at, detail })
    await recordEvent(tx, {
      event: updatedEvent,
      subject: { kind: 'candidate', id },
      actor,
      at,
      snapshot: async () => ({ candidate: await findCandidate(tx, id), fields: await loadFieldDefinitions(tx) }),
    })
    return result
  })
}
