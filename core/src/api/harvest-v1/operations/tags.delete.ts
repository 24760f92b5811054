// Public documentation: https://developers.greenhouse.io/harvest.html#tags
import { deleteTag as remove } from '../../../tags/index.ts'
import type { Handler } from '../call.ts'

/** The public API queues this and may take a day; here it is done when the answer comes. */
export const deleteTag: Handler<'tags.delete'> = async ({ core, actor, params }) => {
  await remove(core, actor, params.tag_id)
  return { message: `Tag ${params.tag_id} has been deleted.` }
}
