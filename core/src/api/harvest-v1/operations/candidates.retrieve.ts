// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { findCandidate } from '../../../candidates/index.ts'
import type { CoreContext } from '../../../context.ts'
import { loadFieldDefinitions } from '../../../custom-fields/index.ts'
import { linkedUserIds } from '../../../users/index.ts'
import type { Handler } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { presentCandidate } from '../present/candidate.ts'

export const retrieveCandidate: Handler<'candidates.retrieve'> = async ({ core, params }) => candidateAnswer(core, params.id)

/** One candidate as an answer; 404 when there is none. */
export async function candidateAnswer(core: CoreContext, id: number) {
  const candidate = await findCandidate(core.db, id)
  if (!candidate) throw resourceNotFound()
  const fields = await loadFieldDefinitions(core.db)
  const linked = await linkedUserIds(core.db, [id])
  return presentCandidate(core, candidate, { fields, linkedUserIds: linked.get(id) ?? [] })
}
