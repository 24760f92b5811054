import { type Selectable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { JobBoardLocationsTable } from '../tables/job-board.ts'

export type BoardLocation = Selectable<JobBoardLocationsTable>

/** The places of the organisation's job board, ids ascending. */
export async function pageOfBoardLocations(db: CoreDb, page: IdPage): Promise<BoardLocation[]> {
  let query = db.selectFrom('job_board_locations').selectAll().orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countBoardLocations(db: CoreDb): Promise<number> {
  const { count } = await db.selectFrom('job_board_locations').select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

export async function findBoardLocation(db: CoreDb, id: number): Promise<BoardLocation | undefined> {
  return db.selectFrom('job_board_locations').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A tracking link with its board, source and the job post that it leads to; undefined for a token that none has. */
export async function findTrackingLink(db: CoreDb, token: string) {
  return db
    .selectFrom('tracking_links as l')
    .leftJoin('sources as s', 's.id', 'l.source_id')
    .innerJoin('job_boards as b', (join) => join.onTrue())
    .innerJoin('organization as o', (join) => join.onTrue())
    .selectAll('l')
    .select(['s.name as source_name', 'b.id as board_id', 'b.url_token', 'o.name as company_name'])
    .where('l.token', '=', token)
    .executeTakeFirst()
}
