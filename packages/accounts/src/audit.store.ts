import { currentCorrelation, type Db } from '@orangery/platform'
import { accountsTables } from './schema.ts'

export interface AuditEntry {
  action: string
  /** Null when nobody is signed in, or the suite itself acted. */
  actorId: number | null
  subjectId: number | null
  detail?: Readonly<Record<string, unknown>>
  source?: string
  at: Date
}

export async function recordAudit(tx: Db, entry: AuditEntry): Promise<void> {
  await accountsTables(tx)
    .insertInto('audit')
    .values({
      at: entry.at,
      actor_id: entry.actorId,
      subject_id: entry.subjectId,
      action: entry.action,
      detail: JSON.stringify(entry.detail ?? {}),
      source: entry.source ?? null,
      trace_id: currentCorrelation().traceId,
    })
    .execute()
}
