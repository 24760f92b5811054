import { type Insertable, type Selectable, sql } from 'kysely'
import type { HiDb } from '../house.ts'
import type { FeedWritesTable } from '../tables/report-tables.ts'

export type FeedWriteRow = Selectable<FeedWritesTable>

/** Undefined when a write of the same cause is there. */
export async function insertFeedWrite(tx: HiDb, row: Insertable<FeedWritesTable>): Promise<number | undefined> {
  const made = await tx
    .insertInto('feed_writes')
    .values(row)
    .onConflict((conflict) => conflict.column('cause').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

export async function feedWriteById(db: HiDb, id: number): Promise<FeedWriteRow | undefined> {
  return db.selectFrom('feed_writes').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Counts a try before it is made, and answers how many there were. */
export async function countAttempt(db: HiDb, id: number): Promise<number> {
  const row = await db
    .updateTable('feed_writes')
    .set({ attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .returning('attempts')
    .executeTakeFirstOrThrow()
  return row.attempts - 1
}

export async function markFeedWrite(
  db: HiDb,
  id: number,
  settled: { state: FeedWriteRow['state']; error: string | null; at: Date | null },
): Promise<void> {
  await db
    .updateTable('feed_writes')
    .set({ state: settled.state, last_error: settled.error, written_at: settled.at })
    .where('id', '=', id)
    .execute()
}

export async function noteFeedError(db: HiDb, id: number, error: string): Promise<void> {
  await db.updateTable('feed_writes').set({ last_error: error }).where('id', '=', id).execute()
}

export async function waitingFeedWrites(db: HiDb): Promise<number[]> {
  const rows = await db.selectFrom('feed_writes').select('id').where('state', '=', 'waiting').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function countWaitingFeedWrites(db: HiDb): Promise<number> {
  const row = await db
    .selectFrom('feed_writes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function feedWritesOfReports(db: HiDb, reportIds: readonly number[]): Promise<FeedWriteRow[]> {
  if (reportIds.length === 0) return []
  return db
    .selectFrom('feed_writes')
    .selectAll()
    .where('report_id', 'in', [...reportIds])
    .orderBy('id')
    .execute()
}

/** What was never written will not be; what was written loses its words here. */
export async function forgetFeedWrites(tx: HiDb, requestId: number): Promise<void> {
  await tx
    .updateTable('feed_writes')
    .set({ state: 'refused', last_error: 'Erased before it was written' })
    .where('request_id', '=', requestId)
    .where('state', '=', 'waiting')
    .execute()
  await tx.updateTable('feed_writes').set({ body: '' }).where('request_id', '=', requestId).execute()
}
