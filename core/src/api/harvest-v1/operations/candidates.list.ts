// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { countCandidates, hydrateCandidates, pageOfCandidateRows } from '../../../candidates/index.ts'
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { linkedUserIds } from '../../../users/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { presentCandidate } from '../present/candidate.ts'

export const listCandidates: Handler<'candidates.list'> = async (call) => {
  const { core, query } = call
  const filter = {
    createdBefore: query.created_before,
    createdAfter: query.created_after,
    updatedBefore: query.updated_before,
    updatedAfter: query.updated_after,
    jobId: query.job_id,
    ...(query.email === undefined ? { candidateIds: query.candidate_ids } : { email: query.email }),
  }
  const rows = await call.paged(await pageOfCandidateRows(core.db, filter, pageOf(call)), () => countCandidates(core.db, filter))
  const candidates = await hydrateCandidates(core.db, rows)
  const fields = await loadFieldDefinitions(core.db)
  const linked = await linkedUserIds(
    core.db,
    candidates.map((candidate) => candidate.id),
  )
  return candidates.map((candidate) => presentCandidate(core, candidate, { fields, linkedUserIds: linked.get(candidate.id) ?? [] }))
}
