// Public documentation: https://developers.greenhouse.io/candidate-ingestion.html
import { candidateRows, hydrateCandidates, nameOf } from '../../../candidates/index.ts'
import { externalIdsOf } from '../../../ingestion/index.ts'
import { type IngestionHandler, managesJob, requireMoreThanBasic } from '../call.ts'
import { profileUrl } from '../profile-url.ts'

const words = { active: 'Active', rejected: 'Rejected', hired: 'Hired', converted: 'Converted' } as const

/** Always a list. A Site Admin sees everybody, others who is not private and has to do with a job of theirs. */
export const retrieveCandidates: IngestionHandler<'candidates.retrieve'> = async (call) => {
  const { core, user, keyId, query } = call
  requireMoreThanBasic(call, 'read candidates')
  const rows = await candidateRows(core.db, [...new Set(query.candidate_ids)])
  const candidates = await hydrateCandidates(core.db, rows)
  const external = await externalIdsOf(core.db, keyId, query.candidate_ids)
  return candidates.flatMap((candidate) => {
    const shown = candidate.applications.filter(
      ({ jobs }) => user.level === 'site_admin' || (!candidate.isPrivate && jobs.some(({ id }) => managesJob(call, id))),
    )
    if (shown.length === 0 && user.level !== 'site_admin') return []
    const applications = shown.map((application) => ({
      id: application.id,
      job: application.jobs[0]?.name ?? null,
      status: words[application.status],
      stage: application.stage?.name ?? application.prospectDetail.stage?.name ?? null,
      profile_url: profileUrl(core, candidate.id, application.id),
    }))
    return [{ id: candidate.id, name: nameOf(candidate), external_id: external.get(candidate.id) ?? null, applications }]
  })
}
