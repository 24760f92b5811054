import type { WebhookEvent } from '@orangery/contract/kernel'
import { type Correlation, currentCorrelation, isCorrelated } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import type { CoreDb } from '../context.ts'
import { insertEvent, insertUnwantedEvent } from './events.store.ts'

export interface Fact {
  readonly event: WebhookEvent
  readonly subject: { kind: 'candidate' | 'job' | 'organization'; id: number }
  readonly applicationId?: number
  /** The candidate in whose lane it is delivered, when that is another than the subject. */
  readonly laneId?: number
  readonly actor: Actor
  readonly at: Date
  /** Reads what the payload needs, inside the transaction of the fact; called only when an enabled hook wants the event. */
  readonly snapshot: () => Promise<unknown>
}

/** Whose facts wait for fan-out; a fact that no hook wants is done as it is written. */
const waiting = new WeakSet<Correlation>()

/** Whether what runs now may have left a fact to fan out; outside of requests and jobs nobody knows. */
export function mayHaveNews(): boolean {
  return !isCorrelated() || waiting.has(currentCorrelation())
}

/**
 * Writes the ledger row of a fact in the fact's own transaction. The row is the outbox: fan-out finds it by its state. The caller
 * has locked the subject's row before, so ledger ids of one candidate are in commit order.
 */
export async function recordEvent(tx: CoreDb, fact: Fact): Promise<number> {
  const row = {
    action: fact.event.action,
    subject_kind: fact.subject.kind,
    subject_id: fact.subject.id,
    application_id: fact.applicationId ?? null,
    lane_id: fact.laneId ?? null,
    occurred_at: fact.at,
    actor_user_id: fact.actor.userId,
    actor_key_id: fact.actor.keyId,
    traceparent: currentCorrelation().traceparent,
  }
  const unwanted = await insertUnwantedEvent(tx, row)
  if (unwanted !== undefined) return unwanted
  waiting.add(currentCorrelation())
  return insertEvent(tx, { ...row, snapshot: JSON.stringify(await fact.snapshot()), state: 'new' })
}
