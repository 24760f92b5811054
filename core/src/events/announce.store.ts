import { sql } from 'kysely'
import type { Client } from 'pg'
import type { CoreDb } from '../context.ts'

const channel = 'recruiting_events'

export async function notifyOfFacts(db: CoreDb): Promise<void> {
  await sql`select pg_notify(${channel}, '')`.execute(db)
}

/** Announcements arrive as this connection's notifications. */
export async function listenForFacts(client: Client): Promise<void> {
  await client.query(`listen ${channel}`)
}
