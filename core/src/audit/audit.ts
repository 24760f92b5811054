import { currentCorrelation } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import type { CoreDb } from '../context.ts'
import { insertAudit } from './audit.store.ts'

/** Leaves the row that says who changed what, in the transaction that changes it. `detail` names fields, never secrets. */
export async function recordAudit(
  tx: CoreDb,
  entry: { actor: Actor; act: string; subject: { kind: string; id: number | null }; at: Date; detail?: Record<string, unknown> },
): Promise<void> {
  await insertAudit(tx, {
    at: entry.at,
    actor_user_id: entry.actor.userId,
    actor_key_id: entry.actor.keyId,
    act: entry.act,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    detail: JSON.stringify(entry.detail ?? {}),
    trace_id: currentCorrelation().traceId,
  })
}
