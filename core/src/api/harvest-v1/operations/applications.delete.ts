// Public documentation: https://developers.greenhouse.io/harvest.html#applications
import { deleteApplication as remove } from '../../../applications/index.ts'
import type { Handler } from '../call.ts'

export const deleteApplication: Handler<'applications.delete'> = async ({ core, actor, params }) => {
  await remove(core, actor, params.id)
  return { message: `Application ${params.id} has been deleted.` }
}
