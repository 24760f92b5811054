// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { inTransaction } from '@orangery/platform'
import { createCandidate } from '../../../candidates/index.ts'
import { announceFacts } from '../../../events/index.ts'
import { addNote } from '../../../feed/index.ts'
import { keepExternalId, partnerOf } from '../../../ingestion/index.ts'
import { holdSource } from '../../../organization/index.ts'
import type { IngestionCall, IngestionHandler } from '../call.ts'
import { type PreparedPerson, preparePerson } from '../given-person.ts'
import { partnerSource } from '../partner-source.ts'
import { profileUrl } from '../profile-url.ts'

/** A person or a list of them, all or nothing. Everything is looked up and fetched before anything is written. */
export const createCandidates: IngestionHandler<'candidates.create'> = async (call) => {
  const { core, keyId, body } = call
  const prepared: PreparedPerson[] = []
  for (const [index, one] of (Array.isArray(body) ? body : [body]).entries())
    prepared.push(await preparePerson(call, one, Array.isArray(body) ? `${index}` : ''))
  const source = partnerSource(await partnerOf(core.db, keyId))
  const made = await inTransaction(core.db, async (tx) => {
    const sourceId = await holdSource(tx, source)
    const ids = []
    for (const one of prepared) ids.push(await create({ ...call, core: { ...core, db: tx } }, one, sourceId))
    return ids
  })
  announceFacts(core)
  return Array.isArray(body) ? made : made[0]!
}

async function create({ core, user, keyId }: IngestionCall<'candidates.create'>, one: PreparedPerson, sourceId: number) {
  const actor = { userId: user.id, keyId }
  const { candidateId, applicationIds } = await createCandidate(core, actor, {
    candidate: one.candidate,
    applications: [one.applicationFrom(sourceId)],
  })
  if (one.notes) await addNote(core, actor, { candidateId, authorId: user.id, body: one.notes, visibility: 'public' })
  await keepExternalId(core.db, { candidate_id: candidateId, external_id: one.externalId, api_key_id: keyId })
  const applicationId = applicationIds[0]!
  return {
    id: candidateId,
    application_id: applicationId,
    external_id: one.externalId,
    profile_url: profileUrl(core, candidateId, applicationId),
  }
}
