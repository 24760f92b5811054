import { sql } from 'kysely'
import type { CoreContext, CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import { boardTokenFor } from './board-token.ts'

export async function findOrganization(db: CoreDb): Promise<{ name: string; demo: boolean } | undefined> {
  return db.selectFrom('organization').select(['name', 'demo']).executeTakeFirst()
}

/** Names a new organisation; one that has a name keeps it. */
export async function nameOrganization(core: Pick<CoreContext, 'db' | 'clock'>, name: string): Promise<void> {
  const { numInsertedOrUpdatedRows: named } = await core.db
    .insertInto('organization')
    .values({ name, demo: false, created_at: core.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (named) await nameBoard(core.db, name)
}

/** The address of a new organisation's job board follows from its name; settings may change it. */
async function nameBoard(db: CoreDb, name: string): Promise<void> {
  await db
    .updateTable('job_boards')
    .set({ url_token: boardTokenFor(name) })
    .execute()
}

export async function insertOrganization(db: CoreDb, row: { name: string; demo: boolean; created_at: Date }): Promise<void> {
  await db.insertInto('organization').values(row).execute()
  await nameBoard(db, row.name)
}

function reasons(db: CoreDb, filter: { builtIn: boolean }) {
  const query = db.selectFrom('rejection_reasons')
  return filter.builtIn ? query : query.where('built_in', '=', false)
}

/** Rejection reasons; those that every organisation has from the start only when asked for. */
export async function pageOfRejectionReasons(db: CoreDb, filter: { builtIn: boolean }, page: IdPage) {
  let query = reasons(db, filter).selectAll().orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countRejectionReasons(db: CoreDb, filter: { builtIn: boolean }): Promise<number> {
  const { count } = await reasons(db, filter).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

export async function listCloseReasons(db: CoreDb) {
  return db.selectFrom('close_reasons').selectAll().orderBy('id').execute()
}

export async function listSources(db: CoreDb) {
  return db.selectFrom('sources').selectAll().orderBy('name').execute()
}

/** The id of the source with that name; it is made where there is none. Two who ask at once get the same. */
export async function holdSource(tx: CoreDb, source: { name: string; type_id: number; type_name: string }): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('recruiting.sources'))`.execute(tx)
  const found = await tx
    .selectFrom('sources')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${source.name})`)
    .orderBy('id')
    .executeTakeFirst()
  if (found) return found.id
  return (await tx.insertInto('sources').values(source).returning('id').executeTakeFirstOrThrow()).id
}

export async function findSource(db: CoreDb, id: number) {
  return db.selectFrom('sources').select(['id', 'name']).where('id', '=', id).executeTakeFirst()
}
