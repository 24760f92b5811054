import { deleteCandidate as deletedEvent, type PayloadOf } from '@orangery/contract/webhooks'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { blobKeysOf, removeBlobsLater } from '../attachments/index.ts'
import { recordAudit } from '../audit/index.ts'
import type { CoreContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import { deleteCandidateRow, lockCandidate } from './candidates.store.ts'
import { gonePerson } from './gone-person.ts'
import { findCandidate } from './load-candidates.ts'

/**
 * Deletes a person with all applications, notes, mails and files, for good. One event is fired; nothing further is said about the
 * applications. Deliveries that wait go out with the data of their own time, for their bytes are frozen.
 */
export async function deleteCandidate(core: CoreContext, actor: Actor, id: number): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    if (!(await lockCandidate(tx, id))) throw notFound('candidate', id)
    const candidate = await findCandidate(tx, id)
    if (!candidate) throw notFound('candidate', id)
    const at = core.clock.now()
    const payload: PayloadOf<typeof deletedEvent.action> = {
      person: {
        ...gonePerson(candidate),
        deleted_application_ids: candidate.applications.map((application) => application.id),
      },
    }
    await recordEvent(tx, { event: deletedEvent, subject: { kind: 'candidate', id }, actor, at, snapshot: async () => payload })
    const keys = await blobKeysOf(tx, id)
    await deleteCandidateRow(tx, id)
    await removeBlobsLater(core, tx, keys)
    await recordAudit(tx, {
      actor,
      act: 'candidate.deleted',
      subject: { kind: 'candidate', id },
      at,
      detail: { applications: candidate.applications.length, files: keys.length },
    })
  })
}
