// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { removeEducation as remove } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'

export const removeEducation: Handler<'candidates.remove_education'> = async ({ core, actor, params }) => {
  await remove(core, actor, { candidateId: params.candidate_id, id: params.education_id })
  return { success: true, message: `Education ID ${params.education_id} destroyed.` }
}
