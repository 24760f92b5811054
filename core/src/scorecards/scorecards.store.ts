import type { Insertable, Selectable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { ScorecardsTable } from '../tables/hiring.ts'
import { countedUpTo } from '../tables/row-counts.store.ts'

export type ScorecardRow = Selectable<ScorecardsTable> & { candidate_id: number; step_name: string | null }

export interface ScorecardFilter {
  readonly applicationId?: number
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly updatedBefore?: Date
  readonly updatedAfter?: Date
}

function filtered(db: CoreDb, filter: ScorecardFilter) {
  let query = db
    .selectFrom('scorecards as s')
    .innerJoin('applications as a', 'a.id', 's.application_id')
    .leftJoin('job_interviews as i', 'i.id', 's.job_interview_id')
  if (filter.applicationId !== undefined) query = query.where('s.application_id', '=', filter.applicationId)
  if (filter.createdBefore) query = query.where('s.created_at', '<', filter.createdBefore)
  if (filter.createdAfter) query = query.where('s.created_at', '>=', filter.createdAfter)
  if (filter.updatedBefore) query = query.where('s.updated_at', '<', filter.updatedBefore)
  if (filter.updatedAfter) query = query.where('s.updated_at', '>=', filter.updatedAfter)
  return query
}

const selected = (db: CoreDb, filter: ScorecardFilter) =>
  filtered(db, filter).selectAll('s').select(['a.candidate_id', 'i.name as step_name'])

/** Ids ascending. */
export async function pageOfScorecardRows(db: CoreDb, filter: ScorecardFilter, page: IdPage): Promise<ScorecardRow[]> {
  let query = selected(db, filter).orderBy('s.id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('s.id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

/** Undefined beyond what is counted. */
export function countScorecards(db: CoreDb, filter: ScorecardFilter): Promise<number | undefined> {
  return countedUpTo(db, filtered(db, filter).select('s.id'))
}

export async function findScorecardRow(db: CoreDb, id: number): Promise<ScorecardRow | undefined> {
  return selected(db, {}).where('s.id', '=', id).executeTakeFirst()
}

/** All of these applications, oldest first. */
export async function scorecardRowsOf(db: CoreDb, applicationIds: readonly number[]): Promise<ScorecardRow[]> {
  if (applicationIds.length === 0) return []
  return selected(db, {}).where('s.application_id', 'in', applicationIds).orderBy('s.id').execute()
}

export async function insertScorecard(db: CoreDb, row: Insertable<ScorecardsTable>): Promise<number> {
  const { id } = await db.insertInto('scorecards').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function deleteScorecardRow(db: CoreDb, id: number): Promise<void> {
  await db.deleteFrom('scorecards').where('id', '=', id).execute()
}
