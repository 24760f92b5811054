import type { WebhookEvent } from '@orangery/contract/kernel'
import type { Actor } from '../actor.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreDb } from '../context.ts'
import { recordEvent } from '../events/index.ts'
import { recordActivity } from '../feed/index.ts'
import { applicationSnapshot } from '../snapshots/index.ts'
import { type ApplicationRow, touchApplication } from './applications.store.ts'
import type { Held } from './rules.ts'

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
  await Promise.all([
    recordActivity(tx, { candidateId, applicationId, actor, subject, body, at }),
    recordEvent(tx, {
      event,
      subject: { kind: 'candidate', id: candidateId },
      applicationId,
      actor,
      at,
      snapshot: () => applicationSnapshot(tx, { candidateId, applicationId, actorUserId: actor.userId, at }),
    }),
  ])
}

/** What is done about a record of an application leaves: a new activity date, a line in the feed, and an audit row. */
export async function leaveRecordTrace(
  { tx, row, actor, at }: Held,
  record: { kind: 'Interview' | 'Scorecard'; id: number; what: string; name: string },
): Promise<void> {
  const subject = `${record.kind} ${record.what}`
  await touchApplication(tx, row.id, at)
  await recordActivity(tx, { candidateId: row.candidate_id, applicationId: row.id, actor, subject, body: record.name, at })
  const kind = record.kind.toLowerCase()
  await recordAudit(tx, {
    actor,
    act: `${kind}.${record.what.toLowerCase()}`,
    subject: { kind, id: record.id },
    at,
    detail: { application: row.id },
  })
}
