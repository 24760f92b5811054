// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { removeEmployment as remove } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'

export const removeEmployment: Handler<'candidates.remove_employment'> = async ({ core, actor, params }) => {
  await remove(core, actor, { candidateId: params.candidate_id, id: params.employment_id })
  return { success: true, message: `Employment ID ${params.employment_id} destroyed.` }
}
