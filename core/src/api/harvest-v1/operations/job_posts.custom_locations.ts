// Public documentation: https://developers.greenhouse.io/harvest.html#job-posts
import { countBoardLocations, findJobPost, pageOfBoardLocations } from '../../../jobs/index.ts'
import { type Handler, pageOf } from '../call.ts'
import { resourceNotFound } from '../errors.ts'
import { instant } from '../present/values.ts'

export const listCustomLocations: Handler<'job_posts.custom_locations'> = async (call) => {
  const { core, params } = call
  if (!(await findJobPost(core.db, params.id))) throw resourceNotFound()
  const rows = await call.paged(await pageOfBoardLocations(core.db, pageOf(call)), () => countBoardLocations(core.db))
  return rows.map((row) => ({
    id: row.id,
    value: row.value,
    active: row.active,
    greenhouse_job_board_id: row.board_id,
    created_at: instant(row.created_at),
    updated_at: instant(row.updated_at),
  }))
}
