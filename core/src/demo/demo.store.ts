import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { Tables } from '../tables/index.ts'

const rowsAtOnce = 400

/** Inserts many rows in few statements and answers their ids, in the order of the rows. */
export async function insertMany<Table extends keyof Tables>(
  db: CoreDb,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<number[]> {
  const ids: number[] = []
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const batch = rows.slice(from, from + rowsAtOnce)
    const inserted = await db
      .insertInto(table)
      .values(batch as never)
      .returning('id' as never)
      .execute()
    ids.push(...inserted.map((row) => (row as { id: number }).id))
  }
  return ids
}

/** For tables without an id of their own. */
export async function insertPlain<Table extends keyof Tables>(
  db: CoreDb,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + rowsAtOnce) as never)
      .execute()
  }
}

export function wordsColumn(words: readonly string[]) {
  return sql<string>`array_to_tsvector(${words}::text[])`
}

/** Lets the planner know what was just filled in. */
export async function analyze(db: CoreDb): Promise<void> {
  await sql`analyze recruiting.candidates, recruiting.applications, recruiting.feed_items, recruiting.stage_moves`.execute(db)
}

export async function closeDemoOpening(
  db: CoreDb,
  opening: { id: number; applicationId: number; closeReasonId: number; at: Date },
): Promise<void> {
  await db
    .updateTable('job_openings')
    .set({ status: 'closed', closed_at: opening.at, application_id: opening.applicationId, close_reason_id: opening.closeReasonId })
    .where('id', '=', opening.id)
    .execute()
}
