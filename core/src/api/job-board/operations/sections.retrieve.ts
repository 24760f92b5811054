// Public documentation: https://developers.greenhouse.io/job-board.html#prospect-post-sections
import type { BoardHandler } from '../call.ts'
import { notOnBoard } from '../errors.ts'
import { sectionsWithPosts } from './sections.list.ts'

export const retrieveSection: BoardHandler<'sections.retrieve'> = async (call) => {
  const section = (await sectionsWithPosts(call)).find(({ id }) => id === call.params.section_id)
  if (!section) throw notOnBoard('Section')
  return section
}
