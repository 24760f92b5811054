import { oneOf } from '@orangery/platform'
import { type Insertable, sql } from 'kysely'
import type { CoreDb } from '../../context.ts'
import type { DeliveryAttemptsTable } from '../../tables/events.ts'
import type { DeliveryRow } from '../deliveries.store.ts'

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

export type Standing = Pick<DeliveryRow, 'id' | 'state' | 'attempts' | 'finished_at' | 'note'>

/** Reads how deliveries stand, the eldest first, and locks their rows until the transaction ends. */
export async function lockDeliveries(tx: CoreDb, ids: readonly number[]): Promise<Standing[]> {
  return tx
    .selectFrom('deliveries')
    .select(['id', 'state', 'attempts', 'finished_at', 'note'])
    .where(oneOf('id', ids))
    .orderBy('id')
    .forUpdate()
    .execute()
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

/** A delivery that somebody has to look at, and since when. */
export interface Forgotten {
  readonly deliveryId: number
  readonly runAt: Date
}

const forgotten = (db: CoreDb) =>
  db
    .selectFrom('deliveries')
    .select(['id as deliveryId', (of) => of.fn.coalesce('next_attempt_at', 'fact_at').as('runAt')])
    .where('state', '=', 'waiting')
    .orderBy('id')

/** Waiting deliveries that should have been looked at before `before` and that nobody has begun to send since, oldest first. */
export async function overdueDeliveries(db: CoreDb, before: Date, limit: number): Promise<Forgotten[]> {
  return forgotten(db)
    .where((where) => where(where.fn.coalesce('next_attempt_at', 'fact_at'), '<', before))
    .where((where) => where.or([where('sending_since', 'is', null), where('sending_since', '<', before)]))
    .limit(limit)
    .execute()
}

/** Waiting deliveries that nobody is sending and that wait for no time and no elder, oldest first. */
export async function idleDeliveries(db: CoreDb, limit: number): Promise<Forgotten[]> {
  return forgotten(db)
    .where('next_attempt_at', 'is', null)
    .where('sending_since', 'is', null)
    .where('behind_id', 'is', null)
    .limit(limit)
    .execute()
}
