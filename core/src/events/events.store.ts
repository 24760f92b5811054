import { prepared } from '@orangery/platform'
import { type Insertable, sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { EventsTable } from '../tables/events.ts'

export async function hasEnabledHook(db: CoreDb, action: string): Promise<boolean> {
  const row = await db
    .selectFrom('web_hooks')
    .select('id')
    .where('action', '=', action)
    .where('disabled', '=', false)
    .where('deleted_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertEvent(db: CoreDb, row: Insertable<EventsTable>): Promise<number> {
  const { id } = await db.insertInto('events').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/**
 * Writes a fact that no enabled hook wants: it is done as it is written. Undefined when one does; nothing is written then, and
 * the row needs a snapshot.
 */
export async function insertUnwantedEvent(db: CoreDb, row: Omit<Insertable<EventsTable>, 'snapshot' | 'state'>) {
  const { rows } = await sql<{ id: number }>`
    insert into recruiting.events
      (action, subject_kind, subject_id, application_id, lane_id, occurred_at, actor_user_id, actor_key_id, traceparent, state)
    select ${row.action}, ${row.subject_kind}, ${row.subject_id}, ${row.application_id}, ${row.lane_id}, ${row.occurred_at},
      ${row.actor_user_id}, ${row.actor_key_id}, ${row.traceparent}, 'done'
    where not exists (
      select 1 from recruiting.web_hooks where action = ${row.action} and not disabled and deleted_at is null)
    returning id`.execute(db)
  return rows[0]?.id
}

export interface ClaimedEvent {
  readonly id: number
  readonly action: string
  readonly subject_kind: 'candidate' | 'job' | 'organization'
  readonly subject_id: number
  readonly lane_id: number | null
  readonly occurred_at: Date
  readonly traceparent: string
  readonly snapshot: unknown
}

/** Whether a fact waits for fan-out: what is asked after every write, so it costs one look at an index that is mostly empty. */
export async function anyNewEvent(db: CoreDb): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`${sql.raw(prepared)}
    select exists (select 1 from recruiting.events where state = 'new') as any`.execute(db)
  return rows[0]!.any
}

/**
 * Claims new ledger rows for this transaction, oldest first. By their state and not by "id greater than the last seen": a
 * transaction that commits late would be skipped for good. A row whose elder of the same subject is in another's hands stays
 * for the next round, so that deliveries of one candidate are always made in the order of their facts.
 */
export async function claimNewEvents(tx: CoreDb, limit: number): Promise<ClaimedEvent[]> {
  const { rows } = await sql<ClaimedEvent>`${sql.raw(prepared)}
    with batch as materialized (
      select id from recruiting.events where state = 'new' order by id limit ${limit} for update skip locked
    )
    select e.id, e.action, e.subject_kind, e.subject_id, e.lane_id, e.occurred_at, e.traceparent, e.snapshot
    from recruiting.events e
    where e.id in (select id from batch)
      and not exists (
        select 1 from recruiting.events elder
        where elder.state = 'new' and elder.subject_kind = e.subject_kind and elder.subject_id in (e.subject_id, e.lane_id)
          and elder.id < e.id and elder.id not in (select id from batch)
      )
    order by e.id`.execute(tx)
  return rows
}

export async function markEventsDone(tx: CoreDb, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('events')
    .set({ state: 'done', snapshot: null as unknown as string })
    .where('id', 'in', ids)
    .execute()
}

/** Keeps the snapshot: once the cause is mended, the row can be made new again. */
export async function markEventSetAside(tx: CoreDb, id: number): Promise<void> {
  await tx.updateTable('events').set({ state: 'set_aside' }).where('id', '=', id).execute()
}

/** Facts about one candidate, newest first, with the name of who made them. */
export async function factsOf(db: CoreDb, subject: { kind: string; id: number }, page: { limit: number; beforeId?: number }) {
  let query = db
    .selectFrom('events as e')
    .leftJoin('users as u', 'u.id', 'e.actor_user_id')
    .select([
      'e.id',
      'e.action',
      'e.occurred_at',
      'e.traceparent',
      'e.state',
      sql<string | null>`nullif(trim(u.first_name || ' ' || u.last_name), '')`.as('actor'),
    ])
    .where(sql<boolean>`e.subject_kind = ${subject.kind}`)
    .where('e.subject_id', '=', subject.id)
    .orderBy('e.id', 'desc')
    .limit(page.limit)
  if (page.beforeId) query = query.where('e.id', '<', page.beforeId)
  return query.execute()
}

export async function factOf(db: CoreDb, eventId: number) {
  return db
    .selectFrom('events as e')
    .leftJoin('users as u', 'u.id', 'e.actor_user_id')
    .select(['e.action', 'e.occurred_at', sql<string | null>`nullif(trim(u.first_name || ' ' || u.last_name), '')`.as('actor')])
    .where('e.id', '=', eventId)
    .executeTakeFirst()
}
