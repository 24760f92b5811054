import { type Selectable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { Tables } from './index.ts'

/** Tables whose every row stands in one list of the public API. */
export type PlainList = 'close_reasons' | 'sources' | 'user_roles' | 'tags' | 'prospect_pools'

/** One page of a table, ids ascending. */
export async function pageOfList<List extends PlainList>(
  db: CoreDb,
  list: List,
  page: IdPage,
): Promise<Selectable<Tables[List]>[]> {
  let query = db
    .selectFrom(list as PlainList)
    .selectAll()
    .orderBy('id')
    .limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return (await query.execute()) as unknown as Selectable<Tables[List]>[]
}

export async function countList(db: CoreDb, list: PlainList): Promise<number> {
  const { count } = await db.selectFrom(list).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}
