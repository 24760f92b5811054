// Public documentation: https://developers.greenhouse.io/harvest.html#tags
import { tagCandidate } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'

export const addTagToCandidate: Handler<'tags.add_to_candidate'> = async ({ core, actor, params }) => {
  const tag = await tagCandidate(core, actor, { candidateId: params.candidate_id, tagId: params.tag_id, carried: true })
  return { message: `Tag ${tag.id}, '${tag.name}', has been applied to candidate ${params.candidate_id}` }
}
