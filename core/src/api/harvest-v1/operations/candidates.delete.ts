// Public documentation: https://developers.greenhouse.io/harvest.html#candidates
import { deleteCandidate as remove } from '../../../candidates/index.ts'
import type { Handler } from '../call.ts'

export const deleteCandidate: Handler<'candidates.delete'> = async ({ core, actor, params }) => {
  await remove(core, actor, params.id)
  return { message: `Person ${params.id} has been deleted.` }
}
