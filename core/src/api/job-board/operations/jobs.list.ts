// Public documentation: https://developers.greenhouse.io/job-board.html#jobs
import { livePosts } from '../../../job-board/index.ts'
import { loadDepartments, loadOffices } from '../../../jobs/index.ts'
import type { BoardHandler } from '../call.ts'
import { presentContent, presentPlaces, presentPost } from '../present.ts'
import { fieldsOnBoard } from '../shown-fields.ts'

export const listJobs: BoardHandler<'jobs.list'> = async ({ core, board, query }) => {
  const posts = await livePosts(core.db, { withContent: query.content })
  const fields = await fieldsOnBoard(core)
  const meta = { total: posts.length }
  if (!query.content) return { jobs: posts.map((post) => presentPost(core, post, fields)), meta }
  const units = { departments: await loadDepartments(core.db), offices: await loadOffices(core.db) }
  const jobs = posts.map((post) => ({
    ...presentPost(core, post, fields),
    content: presentContent(board, post),
    ...presentPlaces(post, units),
  }))
  return { jobs, meta }
}
