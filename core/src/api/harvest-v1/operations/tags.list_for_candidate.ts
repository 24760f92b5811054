// Public documentation: https://developers.greenhouse.io/harvest.html#tags
import { candidateExists } from '../../../candidates/index.ts'
import { countTagsOf, pageOfTagsOf } from '../../../tags/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'

export const listTagsOfCandidate: Handler<'tags.list_for_candidate'> = async (call) => {
  const { db } = call.core
  const { id } = call.params
  if (!(await candidateExists(db, id))) throw resourceNotFound()
  const rows = await call.paged(await pageOfTagsOf(db, id, pageOf(call)), () => countTagsOf(db, id))
  return rows.map((tag) => ({ id: tag.id, name: tag.name }))
}
