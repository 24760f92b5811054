import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { transactionAtOnce } from './at-once.ts'

// biome-ignore lint/suspicious/noExplicitAny: one handle type for every schema; each owner narrows it with scopeTo
export type Db<T = any> = Kysely<T>

/** Kysely over the pool, without tables of its own: narrow it with scopeTo. */
export function openDatabase(pool: Pool): Db<unknown> {
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
}

/** The same connection or transaction, typed for and confined to one PostgreSQL schema. */
export function scopeTo<T>(db: Db, schema: string): Db<T> {
  return db.withoutPlugins().withSchema(schema)
}

/**
 * Runs `work` in a transaction; joins the caller's when `db` already is one. Commits when `work` resolves, else rolls back. Statements
 * that are started together go out together and run in their order.
 */
export function inTransaction<T, R>(db: Db<T>, work: (tx: Db<T>) => Promise<R>): Promise<R> {
  return db.isTransaction ? work(db) : db.transaction().execute((tx) => transactionAtOnce(tx, work))
}
