import type { Db } from '@orangery/platform'
import type { JobKind, Queue } from '@orangery/queue'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { ConnectionTable, InboxTable, KitTables } from './tables.ts'

export type KitDb = Db<KitTables>
export type ConnectionRow = Selectable<ConnectionTable>

export async function liveConnection(db: KitDb): Promise<ConnectionRow | undefined> {
  return db.selectFrom('connection').selectAll().where('disconnected_at', 'is', null).executeTakeFirst()
}

/** Locks the live connection until the transaction ends. */
export async function lockLiveConnection(tx: KitDb): Promise<ConnectionRow | undefined> {
  return tx.selectFrom('connection').selectAll().where('disconnected_at', 'is', null).forUpdate().executeTakeFirst()
}

export async function connectionByToken(db: KitDb, tokenHash: string): Promise<ConnectionRow | undefined> {
  return db
    .selectFrom('connection')
    .selectAll()
    .where('endpoint_token_hash', '=', tokenHash)
    .where('disconnected_at', 'is', null)
    .executeTakeFirst()
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

/** Takes an event and adds the job that will handle it, both or neither; nothing happens when its id was received before. */
export async function insertInbox(
  db: KitDb,
  row: Insertable<InboxTable>,
  { queue, kind, key }: { queue: Queue; kind: JobKind<{ eventId: string }>; key: string },
): Promise<void> {
  const taken = db
    .insertInto('inbox')
    .values(row)
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .returning('event_id')
  const made = sql<{ data: { eventId: string }; key: string }>`
    select json_build_object('eventId', event_id) as data, ${key}::text as key from taken`
  await sql`with taken as (${taken}) ${queue.jobsFor(kind, made)}`.execute(db)
}

export async function findInbox(db: KitDb, eventId: string) {
  return db.selectFrom('inbox').selectAll().where('event_id', '=', eventId).executeTakeFirst()
}

export async function markHandled(db: KitDb, eventId: string, at: Date): Promise<void> {
  await db.updateTable('inbox').set({ handled_at: at }).where('event_id', '=', eventId).execute()
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
