// Public documentation: https://developers.greenhouse.io/job-board.html#prospect-post-sections
import { livePosts, sectionsOfBoard } from '../../../job-board/index.ts'
import type { BoardCall, BoardHandler } from '../call.ts'
import { presentListed } from '../present.ts'

export const listSections: BoardHandler<'sections.list'> = async (call) => ({ sections: await sectionsWithPosts(call) })

/** The sections in their order, each with its posts. */
export async function sectionsWithPosts({ core }: Pick<BoardCall<'sections.list'>, 'core'>) {
  const posts = await livePosts(core.db)
  return (await sectionsOfBoard(core.db)).map(({ id, name }) => ({
    id,
    name,
    jobs: posts.filter((post) => post.sectionId === id).map((post) => presentListed(core, post)),
  }))
}
