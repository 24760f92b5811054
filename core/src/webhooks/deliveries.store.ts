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
  { queue, kind, keys }: { queue: Queue; kind: JobKind<{ deliveryId: number; webHookId?: number | undefined }>; keys: string },
): Promise<void> {
  if (rows.length === 0) return
  const inserted = tx
    .insertInto('deliveries')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['event_id', 'web_hook_id']).doNothing())
    .returning(['id', 'web_hook_id', 'traceparent'])
  const made = sql<{ data: { deliveryId: number; webHookId: number }; key: string; trace: string | null }>`
    select json_build_object('deliveryId', id, 'webHookId', web_hook_id) as data, ${keys}::text || id as key, traceparent as trace from inserted`
  await sql`with inserted as (${inserted}) ${queue.jobsFor(kind, made)}`.execute(tx)
}

export async function findDelivery(db: CoreDb, id: number): Promise<DeliveryRow | undefined> {
  return db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertAttempt(db: CoreDb, row: Insertable<DeliveryAttemptsTable>): Promise<void> {
  await db.insertInto('delivery_attempts').values(row).execute()
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
    .with(
      (cte) => cte('waiting').materialized(),
      (from) =>
        from
          .selectFrom('deliveries')
          .select('id')
          .where('web_hook_id', '=', hookId)
          .where('state', '=', 'waiting')
          .orderBy('id')
          .forUpdate(),
    )
    .updateTable('deliveries as d')
    .from('waiting')
    .set({ state: 'dropped', finished_at: end.at, note: end.note, next_attempt_at: null, behind_id: null })
    .whereRef('d.id', '=', 'waiting.id')
    .returning('d.lane')
    .execute()
  return dropped.map((row) => row.lane)
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
