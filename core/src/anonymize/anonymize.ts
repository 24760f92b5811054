import type { AnonymizedField } from '@orangery/contract/harvest-v1'
import { candidateAnonymized, type PayloadOf } from '@orangery/contract/webhooks'
import { inTransaction } from '@orangery/platform'
import type { Actor } from '../actor.ts'
import { removeBlobsLater } from '../attachments/index.ts'
import { recordAudit } from '../audit/index.ts'
import { candidateRows, lockCandidate, searchWordsOf, touchCandidate, updateCandidate } from '../candidates/index.ts'
import type { CoreContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { recordEvent } from '../events/index.ts'
import { recordActivity } from '../feed/index.ts'
import { recordOffersDeleted } from '../offers/index.ts'
import { clearFields } from './fields.ts'

/**
 * Takes the chosen fields from a person for good, wherever they stand: rows, files' bytes, and the words that the person is found
 * by. The profile and its applications stay, and are not merged any more. Deliveries that wait keep the data of their own time.
 */
export async function anonymizeCandidate(
  core: CoreContext,
  actor: Actor,
  { candidateId: id, fields }: { candidateId: number; fields: readonly AnonymizedField[] },
): Promise<void> {
  await inTransaction(core.db, async (tx) => {
    if (!(await lockCandidate(tx, id))) throw notFound('candidate', id)
    const at = core.clock.now()
    if (fields.includes('all_offer_versions')) await recordOffersDeleted({ tx, actor, at }, id)
    const { person, blobKeys } = await clearFields(tx, { candidateId: id, fields })
    await updateCandidate(tx, id, { ...person, anonymized_at: at }, [])
    const [after] = await candidateRows(tx, [id])
    await updateCandidate(tx, id, {}, searchWordsOf(after!))
    await removeBlobsLater(core, tx, blobKeys)
    await touchCandidate(tx, id, at)
    const body = `${fields.length} ${fields.length === 1 ? 'field was' : 'fields were'} emptied for good`
    await recordActivity(tx, { candidateId: id, applicationId: null, actor, subject: 'Candidate Anonymized', body, at })
    await recordAudit(tx, { actor, act: 'candidate.anonymized', subject: { kind: 'candidate', id }, at, detail: { fields } })
    const payload: PayloadOf<typeof candidateAnonymized.action> = { candidate_id: id, anonymized_fields: namesOfEvent(fields) }
    const subject = { kind: 'candidate' as const, id }
    await recordEvent(tx, { event: candidateAnonymized, subject, actor, at, snapshot: async () => payload })
  })
}

/** The event's own list of names is two shorter, and has one of them in the plural. */
function namesOfEvent(fields: readonly AnonymizedField[]): string[] {
  return fields
    .filter((field) => field !== 'match_score_reasoning' && field !== 'identity_verification')
    .map((field) => (field === 'rejection_reason' ? 'rejection_reasons' : field))
}
