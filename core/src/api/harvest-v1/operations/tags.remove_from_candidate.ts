// Public documentation: https://developers.greenhouse.io/harvest.html#tags
import { tagCandidate } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'

export const removeTagFromCandidate: Handler<'tags.remove_from_candidate'> = async ({ core, actor, params }) => {
  const tag = await tagCandidate(core, actor, { candidateId: params.candidate_id, tagId: params.tag_id, carried: false })
  return { message: `Tag ${tag.id} has been removed from candidate ${params.candidate_id}` }
}
