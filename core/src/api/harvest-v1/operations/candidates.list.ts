// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { countCandidates, pageOfDocuments } from '../../../candidates/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { pageOfBytes } from '../documents/index.ts'
import { completeDocuments } from '../documents/make.ts'

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
  const { rows, count } = await pageOfDocuments(core.db, filter, { ...pageOf(call), counted: !call.page.skipCount })
  const shown = await call.paged(rows, async () => count ?? countCandidates(core.db, filter))
  return pageOfBytes(core, await completeDocuments(core, shown))
}
