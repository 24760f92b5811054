import { type Insertable, type Selectable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { DeliveriesTable, DeliveryAttemptsTable } from '../tables/events.ts'

export type DeliveryRow = Selectable<DeliveriesTable>

export async function insertDeliveries(db: CoreDb, rows: readonly Insertable<DeliveriesTable>[]): Promise<number[]> {
  if (rows.length === 0) return []
  const inserted = await db
    .insertInto('deliveries')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['event_id', 'web_hook_id']).doNothing())
    .returning('id')
    .execute()
  return inserted.map((row) => row.id)
}

/**
 * Takes the lane for this transaction. Whoever looks at a lane's order and whoever finishes a delivery in it come one after the
 * other; otherwise a delivery that parks behind its elder could miss the wake-up that the elder's end has just sent.
 */
export async function lockLane(tx: CoreDb, deliveryId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(lane, 7)) from recruiting.deliveries where id = ${deliveryId}`.execute(tx)
}

export async function findDelivery(db: CoreDb, id: number): Promise<DeliveryRow | undefined> {
  return db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The eldest waiting delivery of the lane before this one. */
export async function elderInLane(db: CoreDb, delivery: { lane: string; id: number }): Promise<{ id: number } | undefined> {
  return db
    .selectFrom('deliveries')
    .select('id')
    .where('lane', '=', delivery.lane)
    .where('state', '=', 'waiting')
    .where('id', '<', delivery.id)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** The delivery that may go next once `id` is out of the way. */
export async function nextInLane(
  db: CoreDb,
  lane: string,
): Promise<{ id: number; next_attempt_at: Date | null; attempts: number } | undefined> {
  return db
    .selectFrom('deliveries')
    .select(['id', 'next_attempt_at', 'attempts'])
    .where('lane', '=', lane)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export async function markBehind(db: CoreDb, id: number, elderId: number): Promise<void> {
  await db.updateTable('deliveries').set({ behind_id: elderId }).where('id', '=', id).execute()
}

export async function markOvertake(db: CoreDb, ids: { id: number; elderId: number }): Promise<void> {
  await db.updateTable('deliveries').set({ overtook_id: ids.elderId }).where('id', '=', ids.id).execute()
  await db.updateTable('deliveries').set({ overtaken_by_id: ids.id }).where('id', '=', ids.elderId).execute()
}

export async function markSending(db: CoreDb, id: number, mark: { job: string; at: Date; firstAttemptAt: Date }): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ sending_job: mark.job, sending_since: mark.at, first_attempt_at: mark.firstAttemptAt, behind_id: null })
    .where('id', '=', id)
    .execute()
}

export async function insertAttempt(db: CoreDb, row: Insertable<DeliveryAttemptsTable>): Promise<void> {
  await db.insertInto('delivery_attempts').values(row).execute()
}

/**
 * Writes the outcome of attempt `made + 1`, but only if nobody else has written it: a worker that was paused and wakes late
 * changes nothing. Answers whether it did.
 */
export async function recordOutcome(
  db: CoreDb,
  outcome: {
    id: number
    made: number
    state: DeliveryRow['state']
    nextAttemptAt: Date | null
    finishedAt: Date | null
    note: string | null
  },
): Promise<boolean> {
  const result = await db
    .updateTable('deliveries')
    .set({
      state: outcome.state,
      attempts: outcome.made + 1,
      next_attempt_at: outcome.nextAttemptAt,
      finished_at: outcome.finishedAt,
      note: outcome.note,
      sending_job: null,
      sending_since: null,
    })
    .where('id', '=', outcome.id)
    .where('attempts', '=', outcome.made)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Ends a delivery without an attempt. */
export async function finishDelivery(
  db: CoreDb,
  id: number,
  end: { state: DeliveryRow['state']; at: Date; note: string },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({
      state: end.state,
      finished_at: end.at,
      note: end.note,
      next_attempt_at: null,
      behind_id: null,
      sending_job: null,
      sending_since: null,
    })
    .where('id', '=', id)
    .execute()
}

/** Drops all that wait for a hook; answers their number. */
export async function dropWaiting(db: CoreDb, hookId: number, end: { at: Date; note: string }): Promise<number> {
  const result = await db
    .updateTable('deliveries')
    .set({ state: 'dropped', finished_at: end.at, note: end.note, next_attempt_at: null, behind_id: null })
    .where('web_hook_id', '=', hookId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** A later success by hand settles what had failed. */
export async function settleDelivered(db: CoreDb, id: number, at: Date): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'delivered', finished_at: at, next_attempt_at: null, behind_id: null, note: null })
    .where('id', '=', id)
    .where('state', '<>', 'delivered')
    .execute()
}

export async function insertNotice(
  db: CoreDb,
  notice: { kind: string; about_kind: string; about_id: number; body: string; at: Date },
): Promise<void> {
  await db.insertInto('notices').values(notice).execute()
}
