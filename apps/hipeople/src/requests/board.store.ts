import { type SelectQueryBuilder, sql } from 'kysely'
import type { RequestState } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import type { RequestRow } from './requests.store.ts'

export interface BoardFilter {
  readonly roleId: number
  readonly state?: RequestState
  readonly q?: string
  readonly minScore?: number
  readonly maxScore?: number
  readonly sort: 'step' | 'score'
  /** The last row seen. */
  readonly before?: { readonly at: Date; readonly score: number | null; readonly id: number }
  readonly limit: number
}

export interface BoardPlace {
  readonly applicationId: number
  /** The newest step of any of its checks. */
  readonly at: Date
  readonly score: number | null
  /** The newest check: unique, so that no two rows stand at the same place. */
  readonly id: number
}

/** Shown states of a check, as shownState tells them apart. */
const shown = sql<string>`case when closed_at is not null and state <> 'complete' then 'closed' else state end`
/** Behind every score there is. */
const ranked = sql<number>`coalesce(max(score), -1)`

/** The newest check of each module for each application of a role. An older one, closed and asked anew, is history. */
function currentChecks(db: HiDb, roleId: number) {
  return db.with('current', (with_) =>
    with_
      .selectFrom('requests')
      .selectAll()
      .distinctOn(['application_id', 'module'])
      .where('role_id', '=', roleId)
      .orderBy('application_id')
      .orderBy('module')
      .orderBy('id', 'desc'),
  )
}

/** One place per application, by keyset of the newest step, or of the score and then the newest check. */
export async function boardPlaces(db: HiDb, filter: BoardFilter): Promise<BoardPlace[]> {
  const { roleId, state, q, minScore, maxScore, sort, before, limit } = filter
  let query = currentChecks(db, roleId)
    .selectFrom('current')
    .groupBy('application_id')
    .select(({ fn }) => [
      'application_id as applicationId',
      fn.max('last_step_at').as('at'),
      fn.max('score').as('score'),
      fn.max('id').as('id'),
    ])
    .limit(limit)
  if (q) query = query.where('candidate_name', 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`)
  if (state) query = query.having(sql<boolean>`bool_or(${shown} = ${state})`)
  if (minScore !== undefined) query = query.having(sql<boolean>`max(score) >= ${minScore}`)
  if (maxScore !== undefined) query = query.having(sql<boolean>`max(score) <= ${maxScore}`)
  if (before)
    query =
      sort === 'score'
        ? query.having(sql<boolean>`(${ranked}, max(id)) < (${before.score ?? -1}::double precision, ${before.id}::bigint)`)
        : query.having(sql<boolean>`(max(last_step_at), max(id)) < (${before.at}::timestamptz, ${before.id}::bigint)`)
  return (await inOrder(query, sort).execute()) as BoardPlace[]
}

function inOrder<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>, sort: BoardFilter['sort']) {
  const first = sort === 'score' ? ranked : sql`max(last_step_at)`
  return query.orderBy(first, 'desc').orderBy(sql`max(id)`, 'desc')
}

/** The newest check of each module for these applications of a role. */
export async function checksOnBoard(db: HiDb, roleId: number, applicationIds: readonly number[]): Promise<RequestRow[]> {
  if (applicationIds.length === 0) return []
  return currentChecks(db, roleId)
    .selectFrom('current')
    .selectAll()
    .where('application_id', 'in', [...applicationIds])
    .orderBy('module')
    .execute()
}

/** How many applications of a role have a current check in each shown state, and how many there are. */
export async function countOnBoard(db: HiDb, roleId: number): Promise<{ all: number; of: ReadonlyMap<string, number> }> {
  const rows = await currentChecks(db, roleId)
    .selectFrom('current')
    .select([shown.as('state'), sql<string>`count(distinct application_id)`.as('count')])
    .groupBy(shown)
    .execute()
  const all = await currentChecks(db, roleId)
    .selectFrom('current')
    .select(sql<string>`count(distinct application_id)`.as('count'))
    .executeTakeFirstOrThrow()
  return { all: Number(all.count), of: new Map(rows.map(({ state, count }) => [state, Number(count)])) }
}

export interface FurthestCount {
  readonly roleId: number
  /** Null when all of somebody's checks are closed, or were never sent. */
  readonly furthest: 'invited' | 'collecting' | 'complete' | null
  readonly count: number
}

/** Candidates of these roles by how far the furthest of their checks has come. */
export async function countFurthest(db: HiDb, roleIds: readonly number[]): Promise<FurthestCount[]> {
  if (roleIds.length === 0) return []
  const rows = await db
    .with('current', (with_) =>
      with_
        .selectFrom('requests')
        .select(['role_id', 'application_id', 'module', 'state', 'closed_at'])
        .distinctOn(['role_id', 'application_id', 'module'])
        .where('role_id', 'in', [...roleIds])
        .orderBy('role_id')
        .orderBy('application_id')
        .orderBy('module')
        .orderBy('id', 'desc'),
    )
    .with('ranks', (with_) =>
      with_
        .selectFrom('current')
        .groupBy(['role_id', 'application_id'])
        .select([
          'role_id',
          sql<number>`max(case ${shown} when 'complete' then 3 when 'collecting' then 2 when 'invited' then 1 else 0 end)`.as(
            'rank',
          ),
        ]),
    )
    .selectFrom('ranks')
    .groupBy(['role_id', 'rank'])
    .select(({ fn }) => ['role_id', 'rank', fn.countAll<number>().as('count')])
    .execute()
  const names = [null, 'invited', 'collecting', 'complete'] as const
  return rows.map((row) => ({ roleId: row.role_id, furthest: names[row.rank] ?? null, count: Number(row.count) }))
}
