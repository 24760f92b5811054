import { deleteApplication as deletedEvent, type PayloadOf } from '@orangery/contract/webhooks'
import type { Actor } from '../actor.ts'
import { blobKeysOfApplication, removeBlobsLater } from '../attachments/index.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext, CoreDb } from '../context.ts'
import { conflict } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import { recordActivity } from '../feed/index.ts'
import { type ApplicationRow, deleteApplicationRow, loadNames } from './applications.store.ts'
import { withApplication } from './rules.ts'

/** Deletes one application with its files, for good; the person and the feed stay. Prospects cannot be deleted, as published. */
export async function deleteApplication(core: CoreContext, actor: Actor, applicationId: number): Promise<void> {
  await withApplication(core, actor, applicationId, async ({ tx, row, at }) => {
    if (row.prospect) throw conflict('is-prospect', 'This application is a prospect; only candidate applications can be deleted.')
    const job = (await loadNames(tx, { jobs: row.job_ids })).jobs.get(row.job_ids[0]!)
    const keys = await blobKeysOfApplication(tx, row.id)
    await recordDeletion(tx, { row, actor, at })
    await deleteApplicationRow(tx, row.id)
    await removeBlobsLater(core, tx, keys)
    const body = `The application for ${job?.name ?? 'a job'} was deleted`
    await recordActivity(tx, {
      candidateId: row.candidate_id,
      applicationId: null,
      actor,
      subject: 'Application Deleted',
      body,
      at,
    })
    await recordAudit(tx, {
      actor,
      act: 'application.deleted',
      subject: { kind: 'application', id: row.id },
      at,
      detail: { candidate: row.candidate_id, files: keys.length },
    })
  })
}

/** The fact, with the whole payload: after it there is nothing left to read. To be called while the row still stands. */
export async function recordDeletion(
  tx: CoreDb,
  { row, actor, at }: { row: ApplicationRow; actor: Actor; at: Date },
): Promise<void> {
  const payload: PayloadOf<typeof deletedEvent.action> = {
    application: {
      id: row.id,
      candidate_id: row.candidate_id,
      job_id: row.job_ids[0] ?? null,
      created_at: seconds(row.created_at),
      source_id: row.source_id,
      candidate_rejection_reason_id: row.rejection_reason_id,
      rejection_note_id: row.rejection_note_id,
      rejected_at: row.rejected_at && seconds(row.rejected_at),
      referrer_id: row.credited_to_id,
      prospect: row.prospect,
      rejected_by_user_id: row.rejected_by_id,
    },
  }
  await recordEvent(tx, {
    event: deletedEvent,
    subject: { kind: 'candidate', id: row.candidate_id },
    applicationId: row.id,
    actor,
    at,
    snapshot: async () => payload,
  })
}

function seconds(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
