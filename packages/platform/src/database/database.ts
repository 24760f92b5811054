import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely'
import type { Pool } from 'pg'
import { TooLateError, transactionAtOnce } from './at-once.ts'

// biome-ignore lint/suspicious/noExplicitAny: one handle type for every schema; each owner narrows it with scopeTo
export type Db<T = any> = Kysely<T>

/**
 * Sends what begins a transaction along with its first statements instead of waiting for an answer that says nothing. Should it fail on a
 * connection that lives, the commit says so.
 */
class EagerDriver extends PostgresDriver {
  readonly #begun = new WeakMap<DatabaseConnection, Promise<unknown>>()

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.isolationLevel || settings.accessMode) return super.beginTransaction(connection, settings)
    const begun = connection.executeQuery(CompiledQuery.raw('begin'))
    begun.catch(() => undefined)
    this.#begun.set(connection, begun)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#begun.get(connection)
    await super.commitTransaction(connection)
  }
}

class EagerDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): PostgresDriver {
    return new EagerDriver(this.#config)
  }
}

/** Kysely over the pool, without tables of its own: narrow it with scopeTo. */
export function openDatabase(pool: Pool): Db<unknown> {
  return new Kysely<unknown>({ dialect: new EagerDialect({ pool }) })
}

/** The same connection or transaction, typed for and confined to one PostgreSQL schema. */
export function scopeTo<T>(db: Db, schema: string): Db<T> {
  return db.withoutPlugins().withSchema(schema)
}

/**
 * Runs `work` in a transaction; joins the caller's when `db` already is one. Commits when `work` resolves, else rolls back. Statements
 * that are started together go out together and run in their order; see `withCommit` for the last.
 */
export function inTransaction<T, R>(db: Db<T>, work: (tx: Db<T>) => Promise<R>): Promise<R> {
  return db.isTransaction ? work(db) : transactionAtOnce(db, work)
}

/**
 * Lets a transaction's last statement go out along with its commit instead of being waited for. Should it fail, so does the transaction,
 * with its error. Only for what is asked at once: a second step would come too late, and rather ends the process than to be missing.
 */
export function withCommit(statement: Promise<unknown>): void {
  statement.catch((error: unknown) => {
    if (error instanceof TooLateError) throw error
  })
}
