import { type Db, oneOf } from '@orangery/platform'
import type { JobKind, Queue } from '@orangery/queue'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { ConnectionTable, InboxTable, KitTables } from './tables.ts'

export type KitDb = Db<KitTables>
export type ConnectionRow = Selectable<ConnectionTable>
export type NewInboxRow = Insertable<InboxTable>

export async function liveConnection(db: KitDb): Promise<ConnectionRow | undefined> {
  return db.selectFrom('connection').selectAll().where('disconnected_at', 'is', null).executeTakeFirst()
}

/** Locks the live connection until the transaction ends. */
export async function lockLiveConnection(tx: KitDb): Promise<ConnectionRow | undefined> {
  return tx.selectFrom('connection').selectAll().where('disconnected_at', 'is', null).forUpdate().executeTakeFirst()
}

/** The live connection of each endpoint, in the order of the hashes. */
export async function connectionsByToken(db: KitDb, tokenHashes: readonly string[]): Promise<(ConnectionRow | undefined)[]> {
  const rows = await db
    .selectFrom('connection')
    .selectAll()
    .where(oneOf('endpoint_token_hash', [...new Set(tokenHashes)]))
    .where('disconnected_at', 'is', null)
    .execute()
  return tokenHashes.map((hash) => rows.find((row) => row.endpoint_token_hash === hash))
}

export async function insertConnection(db: KitDb, row: Insertable<ConnectionTable>): Promise<number> {
  const { id } = await db.insertInto('connection').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateConnection(db: KitDb, id: number, change: Updateable<ConnectionTable>): Promise<void> {
  await db.updateTable('connection').set(change).where('id', '=', id).execute()
}

export async function countRefusal(db: KitDb, id: number, at: Date): Promise<void> {
  await db
    .updateTable('connection')
    .set({ refused_count: sql`refused_count + 1`, last_refused_at: at })
    .where('id', '=', id)
    .execute()
}

/** Takes events and adds the jobs that will handle them, all or nothing; nothing happens for an id that was received before. */
export async function insertInbox(
  db: KitDb,
  rows: readonly NewInboxRow[],
  { queue, kind, keys }: { queue: Queue; kind: JobKind<{ eventId: string }>; keys: string },
): Promise<void> {
  const taken = db
    .insertInto('inbox')
    .values([...rows])
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .returning(['event_id', 'traceparent'])
  const made = sql<{ data: { eventId: string }; key: string; trace: string | null }>`
    select json_build_object('eventId', event_id) as data, ${keys}::text || event_id as key, traceparent as trace from taken`
  await sql`with taken as (${taken}) ${queue.jobsFor(kind, made)}`.execute(db)
}

/** The events of these ids, in their order. */
export async function findInbox(db: KitDb, eventIds: readonly string[]) {
  const rows = await db.selectFrom('inbox').selectAll().where(oneOf('event_id', eventIds)).execute()
  return eventIds.map((id) => rows.find((row) => row.event_id === id))
}

export async function markHandled(db: KitDb, eventIds: readonly string[], at: Date): Promise<void> {
  await db.updateTable('inbox').set({ handled_at: at }).where(oneOf('event_id', eventIds)).execute()
}

/** Events that were taken and not handled yet, oldest first. */
export async function waitingEvents(db: KitDb): Promise<string[]> {
  const rows = await db.selectFrom('inbox').select('event_id').where('handled_at', 'is', null).orderBy('received_at').execute()
  return rows.map((row) => row.event_id)
}

export async function forgetInbox(db: KitDb, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('inbox')
    .where('received_at', '<', before)
    .where('handled_at', 'is not', null)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

export async function markHeard(db: KitDb, heard: { connectionId: number; action: string; at: Date }): Promise<void> {
  await db
    .insertInto('heard')
    .values({ connection_id: heard.connectionId, action: heard.action, first_at: heard.at, last_at: heard.at })
    .onConflict((conflict) => conflict.columns(['connection_id', 'action']).doUpdateSet({ last_at: heard.at }))
    .execute()
}

export async function heardOn(db: KitDb, connectionId: number) {
  return db.selectFrom('heard').selectAll().where('connection_id', '=', connectionId).execute()
}
