import { oneOf } from '@orangery/platform'
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

/**
 * Takes the lanes of these deliveries for this transaction, in one order for all who do. Whoever looks at a lane's order and whoever
 * finishes a delivery in it come one after the other; otherwise a delivery that parks behind its elder could miss the wake-up that
 * the elder's end has just sent.
 * The commit does not wait for the disk: when a crash loses it, it loses the end of the job as well, and the job does it again.
 */
export async function lockLanes(tx: CoreDb, deliveryIds: readonly number[]): Promise<void> {
  await sql`select set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(lane) from (
    select distinct hashtextextended(lane, 7) as lane from recruiting.deliveries where ${oneOf('id', deliveryIds)} order by lane) lanes`.execute(
    tx,
  )
}

export async function findDelivery(db: CoreDb, id: number): Promise<DeliveryRow | undefined> {
  return db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
}

export type DeliveryInLane = DeliveryRow & { readonly elder_id: number | null }

/** Each with the eldest that waits in its lane before it, the eldest of all first. */
export async function findInLanes(tx: CoreDb, ids: readonly number[]): Promise<DeliveryInLane[]> {
  return tx
    .selectFrom('deliveries as d')
    .selectAll('d')
    .select(
      sql<number | null>`(
        select min(e.id) from recruiting.deliveries e where e.lane = d.lane and e.state = 'waiting' and e.id < d.id)`.as(
        'elder_id',
      ),
    )
    .where(oneOf('d.id', ids))
    .orderBy('d.id')
    .execute()
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
    .where(oneOf('lane', lanes))
    .where(sql<boolean>`state = 'waiting'`)
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

export interface SendingMark {
  readonly id: number
  readonly job: string
  readonly first: Date
}

/** Rows are taken in the order of their ids, as by everybody who takes several. */
export async function markSending(tx: CoreDb, marks: readonly SendingMark[], at: Date): Promise<void> {
  if (marks.length === 0) return
  await sql`with mark as materialized (
      select mark.* from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as mark (id bigint, job text, first timestamptz)
        join recruiting.deliveries d using (id) order by id for update of d
    )
    update recruiting.deliveries d
    set sending_job = mark.job, sending_since = ${at}, first_attempt_at = mark.first, behind_id = null
    from mark where d.id = mark.id`.execute(tx)
}

export async function insertAttempt(db: CoreDb, row: Insertable<DeliveryAttemptsTable>): Promise<void> {
  await db.insertInto('delivery_attempts').values(row).execute()
}

/** Reads deliveries, the eldest first, and locks their rows until the transaction ends. */
export async function lockDeliveries(tx: CoreDb, ids: readonly number[]): Promise<DeliveryRow[]> {
  return tx.selectFrom('deliveries').selectAll().where(oneOf('id', ids)).orderBy('id').forUpdate().execute()
}

export type Outcome = Pick<DeliveryRow, 'state' | 'attempts' | 'next_attempt_at' | 'finished_at' | 'note'>

/** Writes attempts down, and how their deliveries stand after them; nobody is sending those any more. */
export async function recordOutcomes(
  tx: CoreDb,
  made: readonly { attempt: Insertable<DeliveryAttemptsTable>; outcome: Outcome }[],
): Promise<void> {
  if (made.length === 0) return
  const outcomes = made.map(({ attempt, outcome }) => ({ id: attempt.delivery_id, ...outcome }))
  await sql`with outcome as (
      update recruiting.deliveries d
      set state = o.state, attempts = o.attempts, next_attempt_at = o.next_attempt_at, finished_at = o.finished_at, note = o.note,
        sending_job = null, sending_since = null
      from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
        as o (id bigint, state text, attempts int, next_attempt_at timestamptz, finished_at timestamptz, note text)
      where d.id = o.id
    )
    insert into recruiting.delivery_attempts
      (delivery_id, number, at, endpoint_url, signature, duration_ms, status, response_body, error)
    select delivery_id, number, at, endpoint_url, signature, duration_ms, status, response_body, error
    from jsonb_to_recordset(${JSON.stringify(made.map(({ attempt }) => attempt))}::jsonb)
      as a (delivery_id bigint, number int, at timestamptz, endpoint_url text, signature text, duration_ms int, status int,
        response_body text, error text)`.execute(tx)
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

/** Waiting deliveries that nobody is sending and that wait for no time and no elder, oldest first. */
export async function idleDeliveries(db: CoreDb, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_attempt_at', 'is', null)
    .where('sending_since', 'is', null)
    .where('behind_id', 'is', null)
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
