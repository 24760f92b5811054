// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { editCandidate } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'
import { editFrom } from '../given-candidate.ts'
import { candidateAnswer } from './candidates.retrieve.ts'

export const updateCandidate: Handler<'candidates.update'> = async ({ core, actor, params, body }) => {
  await editCandidate(core, actor, { candidateId: params.id, edit: await editFrom(core, body) })
  return candidateAnswer(core, params.id)
}
