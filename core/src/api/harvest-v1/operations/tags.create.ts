// Public documentation: https://developers.greenhouse.io/harvest.html#tags
import { createTag as create } from '../../../tags/index.ts'
import type { Handler } from '../call.ts'

export const createTag: Handler<'tags.create'> = async ({ core, actor, body, answerWith }) => {
  const { tag, isNew } = await create(core, actor, body.name)
  if (!isNew) answerWith(200)
  return { id: tag.id, name: tag.name }
}
