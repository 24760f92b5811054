import type { JobKind, Queue } from '@orangery/queue'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { DeliveriesTable, DeliveryAttemptsTable } from '../tables/events.ts'

export type DeliveryRow = Selectable<DeliveriesTable>

/** Keeps one delivery, for which nothing is left to do. Answers its id. */
export async function insertDelivery(tx: CoreDb, row: Insertable<DeliveriesTable>): Promise<number> {
  const { id } = await tx.insertInto('deliveries').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Keeps deliveries that are not there yet, each with the job that will send it. Announce the jobs after the commit. */
export async function insertDeliveries(
  tx: CoreDb,
  rows: readonly Insertable<DeliveriesTable>[],
  { queue, kind, keys }: { queue: Queue; kind: JobKind<{ deliveryId: number }>; keys: string },
): Promise<void> {
  if (rows.length === 0) return
  const inserted = tx
    .insertInto('deliveries')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['event_id', 'web_hook_id']).doNothing())
    .returning('id')
  const made = sql<{ data: { deliveryId: number }; key: string }>`
    select json_build_object('deliveryId', id) as data, ${keys}::text || id as key from inserted`
  await sql`with inserted as (${inserted}) ${queue.jobsFor(kind, made)}`.execute(tx)
}

/**
 * Takes the lane for this transaction. Whoever looks at a lane's order and whoever finishes a delivery in it come one after the
 * other; otherwise a delivery that parks behind its elder could miss the wake-up that the elder's end has just sent.
 * The commit does not wait for the disk: when a crash loses it, it loses the end of the job as well, and the job does it again.
 */
export async function lockLane(tx: CoreDb, deliveryId: number): Promise<void> {
  await sql`select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(hashtextextended(lane, 7))
    from recruiting.deliveries where id = ${deliveryId}`.execute(tx)
}

export async function findDelivery(db: CoreDb, id: number): Promise<DeliveryRow | undefined> {
  return db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
}

/** A delivery with the eldest that waits in its lane before it. */
export async function findInLane(tx: CoreDb, id: number): Promise<(DeliveryRow & { elder_id: number | null }) | undefined> {
  return tx
    .selectFrom('deliveries as d')
    .selectAll('d')
    .select(
      sql<number | null>`(
        select min(e.id) from recruiting.deliveries e where e.lane = d.lane and e.state = 'waiting' and e.id < d.id)`.as(
        'elder_id',
      ),
    )
    .where('d.id', '=', id)
    .executeTakeFirst()
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

/** The first waiting delivery of each of these lanes. */
export async function nextInLanes(
  db: CoreDb,
  lanes: readonly string[],
): Promise<Pick<DeliveryRow, 'id' | 'next_attempt_at' | 'attempts' | 'sending_job'>[]> {
  if (lanes.length === 0) return []
  return db
    .selectFrom('deliveries')
    .distinctOn('lane')
    .select(['id', 'next_attempt_at', 'attempts', 'sending_job'])
    .where('lane', 'in', lanes)
    .where('state', '=', 'waiting')
    .orderBy('lane')
    .orderBy('id')
    .execute()
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

/** Reads a delivery and locks its row until the transaction ends. */
export async function lockDelivery(tx: CoreDb, id: number): Promise<DeliveryRow | undefined> {
  return tx.selectFrom('deliveries').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Writes down an attempt, and how its delivery stands after it; nobody is sending it any more. */
export async function recordOutcome(
  tx: CoreDb,
  attempt: Insertable<DeliveryAttemptsTable> & { delivery_id: number },
  outcome: Pick<DeliveryRow, 'state' | 'attempts' | 'next_attempt_at' | 'finished_at' | 'note'>,
): Promise<void> {
  await tx
    .with('outcome', (change) =>
      change
        .updateTable('deliveries')
        .set({ ...outcome, sending_job: null, sending_since: null })
        .where('id', '=', attempt.delivery_id),
    )
    .insertInto('delivery_attempts')
    .values(attempt)
    .execute()
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

/** Drops all that wait for a hook; answers the lane of each. What is being sent just now still writes down what came of it. */
export async function dropWaiting(db: CoreDb, hookId: number, end: { at: Date; note: string }): Promise<string[]> {
  const dropped = await db
    .updateTable('deliveries')
    .set({ state: 'dropped', finished_at: end.at, note: end.note, next_attempt_at: null, behind_id: null })
    .where('web_hook_id', '=', hookId)
    .where('state', '=', 'waiting')
    .returning('lane')
    .execute()
  return dropped.map((row) => row.lane)
}

/** Waiting deliveries that should have been looked at before `before` and that nobody has begun to send since, oldest first. */
export async function overdueDeliveries(db: CoreDb, before: Date, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'waiting')
    .where((where) => where(where.fn.coalesce('next_attempt_at', 'fact_at'), '<', before))
    .where((where) => where.or([where('sending_since', 'is', null), where('sending_since', '<', before)]))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
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
