// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { mergeCandidates as merge } from '../../../merge/index.ts'
import type { Handler } from '../call.ts'
import { candidateAnswer } from './candidates.retrieve.ts'

/** Either id that nobody has is 404: the second of two merges that cross finds that its candidate is gone. */
export const mergeCandidates: Handler<'candidates.merge'> = async ({ core, actor, body }) => {
  await merge(core, actor, { primaryId: body.primary_candidate_id, duplicateId: body.duplicate_candidate_id })
  return candidateAnswer(core, body.primary_candidate_id)
}
