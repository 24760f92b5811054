import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { CandidatesTable } from '../tables/candidates.ts'
import { countedUpTo, rowsInAll } from '../tables/row-counts.store.ts'
import { wordsQuery } from './search-words.ts'

export type CandidateRow = Omit<Selectable<CandidatesTable>, 'search'>

export interface CandidateFilter {
  readonly createdBefore?: Date
  readonly createdAfter?: Date
  readonly updatedBefore?: Date
  readonly updatedAfter?: Date
  readonly jobId?: number
  readonly email?: string
  readonly candidateIds?: readonly number[]
}

const columns = [
  'id',
  'first_name',
  'last_name',
  'company',
  'title',
  'is_private',
  'can_email',
  'recruiter_id',
  'coordinator_id',
  'phone_numbers',
  'addresses',
  'email_addresses',
  'website_addresses',
  'social_media_addresses',
  'tags',
  'custom_values',
  'anonymized_at',
  'merge_lane_id',
  'created_at',
  'updated_at',
  'last_activity_at',
] as const

function filtered(db: CoreDb, filter: CandidateFilter) {
  let query = db.selectFrom('candidates as c')
  if (filter.createdBefore) query = query.where('c.created_at', '<', filter.createdBefore)
  if (filter.createdAfter) query = query.where('c.created_at', '>=', filter.createdAfter)
  if (filter.updatedBefore) query = query.where('c.updated_at', '<', filter.updatedBefore)
  if (filter.updatedAfter) query = query.where('c.updated_at', '>=', filter.updatedAfter)
  if (filter.candidateIds) query = query.where('c.id', 'in', filter.candidateIds.length ? filter.candidateIds : [-1])
  if (filter.jobId)
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('applications as a')
          .select('a.id')
          .whereRef('a.candidate_id', '=', 'c.id')
          .where(sql<boolean>`a.job_ids @> array[${filter.jobId}]::bigint[]`),
      ),
    )
  // The words of the address lead to few rows by their index; the address itself then decides.
  if (filter.email)
    query = query
      .where(sql<boolean>`c.search @@ ${wordsQuery(filter.email)}::tsquery`)
      .where(
        sql<boolean>`exists (select 1 from jsonb_array_elements(c.email_addresses) e where lower(e ->> 'value') = lower(${filter.email}))`,
      )
  return query
}

export function isFiltered(filter: CandidateFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

/** One page of ids, ascending. */
export async function pageOfCandidateIds(db: CoreDb, filter: CandidateFilter, page: IdPage): Promise<number[]> {
  let query = filtered(db, filter).select('c.id').orderBy('c.id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('c.id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return (await query.execute()).map((row) => row.id)
}

/** How many candidates fit; undefined beyond what is counted. */
export async function countCandidates(db: CoreDb, filter: CandidateFilter): Promise<number | undefined> {
  return isFiltered(filter) ? countedUpTo(db, filtered(db, filter).select('c.id')) : rowsInAll(db, 'candidates')
}

export async function candidateRows(db: CoreDb, ids: readonly number[]): Promise<CandidateRow[]> {
  if (ids.length === 0) return []
  return db.selectFrom('candidates').select(columns).where('id', 'in', ids).execute()
}

export async function candidateExists(db: CoreDb, id: number): Promise<boolean> {
  return (await db.selectFrom('candidates').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Locks the candidate's row until the transaction ends, so that facts about one person have one order; undefined when gone. */
export async function lockCandidate(tx: CoreDb, id: number): Promise<{ id: number } | undefined> {
  return tx.selectFrom('candidates').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function insertCandidate(
  db: CoreDb,
  row: Omit<Insertable<CandidatesTable>, 'search'>,
  words: readonly string[],
): Promise<number> {
  const { id } = await db
    .insertInto('candidates')
    .values({ ...row, search: sql`array_to_tsvector(${words}::text[])` })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes columns and, since they are made of them, the words that the candidate is found by. */
export async function updateCandidate(
  db: CoreDb,
  id: number,
  change: Omit<Updateable<CandidatesTable>, 'search'>,
  words: readonly string[],
): Promise<void> {
  await db
    .updateTable('candidates')
    .set({ ...change, search: sql`array_to_tsvector(${words}::text[])` })
    .where('id', '=', id)
    .execute()
}

export async function setTags(tx: CoreDb, id: number, tags: string[]): Promise<void> {
  await tx.updateTable('candidates').set({ tags }).where('id', '=', id).execute()
}

/** Marks that something happened around the candidate; `updated_at` moves with it, as the API's filters expect. */
export async function touchCandidate(db: CoreDb, id: number, at: Date): Promise<void> {
  await db.updateTable('candidates').set({ updated_at: at, last_activity_at: at }).where('id', '=', id).execute()
}

/** Everything that belongs to the person goes with the row; openings that a hire had closed keep their state. */
export async function deleteCandidateRow(tx: CoreDb, id: number): Promise<void> {
  await tx.deleteFrom('candidates').where('id', '=', id).execute()
}
