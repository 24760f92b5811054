import type { WebhookEvent } from '@orangery/contract/kernel'
import type { Actor } from '../actor.ts'
import type { CoreDb } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { recordActivity } from '../feed/index.ts'
import { applicationSnapshot } from '../snapshots/index.ts'
import type { ApplicationRow } from './applications.store.ts'

/**
 * What every change of an application leaves behind: a line in the feed, and the fact with the application as it stands after the
 * change. The last thing of a rule, in its transaction.
 */
export async function leaveTrace(
  { tx, row, actor, at }: { tx: CoreDb; row: Pick<ApplicationRow, 'id' | 'candidate_id'>; actor: Actor; at: Date },
  change: { event: WebhookEvent; subject: string; body: string },
): Promise<void> {
  const { subject, body, event } = change
  const { id: applicationId, candidate_id: candidateId } = row
  await recordActivity(tx, { candidateId, applicationId, actor, subject, body, at })
  await recordEvent(tx, {
    event,
    subject: { kind: 'candidate', id: candidateId },
    applicationId,
    actor,
    at,
    snapshot: () => applicationSnapshot(tx, { candidateId, applicationId, actorUserId: actor.userId, at }),
  })
}
