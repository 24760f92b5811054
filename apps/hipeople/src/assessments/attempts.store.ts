import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { HiDb } from '../house.ts'
import type { AttemptAnswersTable, AttemptsTable, IntegrityTable } from '../tables/assessment-tables.ts'

export type AttemptRow = Selectable<AttemptsTable>
export type AttemptAnswerRow = Selectable<AttemptAnswersTable>
export type IntegrityRow = Selectable<IntegrityTable>

export async function insertAttempts(tx: HiDb, rows: readonly Insertable<AttemptsTable>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('attempts')
      .values([...rows])
      .execute()
}

/** In the order of the tests, a second attempt behind the first. */
export async function attemptsOf(db: HiDb, requestIds: readonly number[]): Promise<AttemptRow[]> {
  if (requestIds.length === 0) return []
  return db
    .selectFrom('attempts')
    .selectAll()
    .where('request_id', 'in', [...requestIds])
    .orderBy('request_id')
    .orderBy('position')
    .orderBy('number')
    .execute()
}

export async function attemptById(db: HiDb, id: number): Promise<AttemptRow | undefined> {
  return db.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function updateAttempt(tx: HiDb, id: number, change: Updateable<AttemptsTable>): Promise<void> {
  await tx.updateTable('attempts').set(change).where('id', '=', id).execute()
}

export async function answersOfAttempts(db: HiDb, ids: readonly number[]): Promise<AttemptAnswerRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('attempt_answers')
    .selectAll()
    .where('attempt_id', 'in', [...ids])
    .execute()
}

/** The newest answer to an item takes the place of the one before. */
export async function keepAnswer(tx: HiDb, row: AttemptAnswerRow): Promise<void> {
  await tx
    .insertInto('attempt_answers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['attempt_id', 'item_key']).doUpdateSet({ chosen: row.chosen, text: row.text, at: row.at }),
    )
    .execute()
}

/** Removes what the person answered and what was noticed; the row says only that there was an attempt. */
export async function emptyAttempts(tx: HiDb, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('attempt_answers')
    .where('attempt_id', 'in', [...ids])
    .execute()
  await tx
    .deleteFrom('integrity')
    .where('attempt_id', 'in', [...ids])
    .execute()
  await tx
    .updateTable('attempts')
    .set({ sheet: null, result: null })
    .where('id', 'in', [...ids])
    .execute()
}

export async function exposuresOf(db: HiDb, testIds: readonly string[]): Promise<Map<string, Map<string, number>>> {
  const shown = new Map<string, Map<string, number>>()
  if (testIds.length === 0) return shown
  const rows = await db
    .selectFrom('exposures')
    .selectAll()
    .where('test_id', 'in', [...testIds])
    .execute()
  for (const row of rows) shown.set(row.test_id, (shown.get(row.test_id) ?? new Map<string, number>()).set(row.item_key, row.shown))
  return shown
}

/** Counted in the order of the keys, so that two starts at once do not wait for each other. */
export async function raiseExposures(tx: HiDb, testId: string, itemKeys: readonly string[]): Promise<void> {
  for (const item_key of [...itemKeys].sort())
    await tx
      .insertInto('exposures')
      .values({ test_id: testId, item_key, shown: 1 })
      .onConflict((conflict) => conflict.columns(['test_id', 'item_key']).doUpdateSet({ shown: sql`exposures.shown + 1` }))
      .execute()
}

export async function countSignal(
  tx: HiDb,
  given: { attemptId: number; kind: IntegrityRow['kind']; times: number },
): Promise<void> {
  const { attemptId, kind, times } = given
  await tx
    .insertInto('integrity')
    .values({ attempt_id: attemptId, kind, times })
    .onConflict((conflict) =>
      conflict.columns(['attempt_id', 'kind']).doUpdateSet({ times: sql`least(integrity.times + ${times}::int, 10000)` }),
    )
    .execute()
}

export async function integrityOf(db: HiDb, attemptIds: readonly number[]): Promise<IntegrityRow[]> {
  if (attemptIds.length === 0) return []
  return db
    .selectFrom('integrity')
    .selectAll()
    .where('attempt_id', 'in', [...attemptIds])
    .orderBy('kind')
    .execute()
}

/** Finished attempts of one version that can be read, first attempts only: a repeated one is no independent result. */
export async function resultsOf(db: HiDb, test: { id: string; version: number }): Promise<Pick<AttemptRow, 'id' | 'result'>[]> {
  return db
    .selectFrom('attempts')
    .select(['id', 'result'])
    .where('test_id', '=', test.id)
    .where('version', '=', test.version)
    .where('state', '=', 'done')
    .where('number', '=', 1)
    .where('result', 'is not', null)
    .where(sql<boolean>`result->>'uninterpretable' is null`)
    .orderBy('id')
    .limit(20_000)
    .execute()
}
