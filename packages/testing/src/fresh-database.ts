import { createHash, randomBytes } from 'node:crypto'
import { type Db, migrate, openDatabase, openPool, platformMigrations, readMigrations } from '@orangery/platform'
import { migrateQueue, queueMigrations } from '@orangery/queue'
import type pg from 'pg'
import { cloneDatabase, createEmptyDatabase, dropDatabase } from './databases.store.ts'
import { ensureTemplate } from './template.ts'
import { serverUrl, urlOf, withClient } from './test-server.ts'

export interface MigrationSet {
  readonly schema: string
  /** Folder of the *.sql files. */
  readonly directory: string
}

export interface FreshDatabase extends AsyncDisposable {
  readonly url: string
  readonly pool: pg.Pool
  readonly db: Db<unknown>
  /** Ends the pool and drops the database. */
  drop(): Promise<void>
}

/**
 * A database of its own for one test file: platform and queue, then the given migrations in order. The migrated template is made once per
 * content of the migration files and cloned, which takes about a tenth of a second.
 */
export async function freshDatabase(options: { migrations?: readonly MigrationSet[]; max?: number } = {}): Promise<FreshDatabase> {
  const sets = [platformMigrations, ...(options.migrations ?? [])]
  const server = serverUrl()
  const name = newDatabaseName()
  await withClient(server, async (client) => {
    const template = `template_${await fingerprint(sets)}`
    await ensureTemplate(client, server, { name: template, fill: (url) => migrateIn(url, sets) })
    await cloneDatabase(client, name, template)
  })
  const url = urlOf(server, name)
  const pool = openPool(url, { max: options.max ?? 10, applicationName: 'test' })
  const db = openDatabase(pool)
  async function drop(): Promise<void> {
    await db.destroy()
    await withClient(server, (client) => dropDatabase(client, name))
  }
  return { url, pool, db, drop, [Symbol.asyncDispose]: drop }
}

/** An empty database for a process that migrates by itself, such as a whole server. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = serverUrl()
  const name = newDatabaseName()
  await withClient(server, (client) => createEmptyDatabase(client, name))
  return { url: urlOf(server, name), drop: () => withClient(server, (client) => dropDatabase(client, name)) }
}

export function newDatabaseName(): string {
  return `test_${randomBytes(8).toString('hex')}`
}

async function migrateIn(url: string, sets: readonly MigrationSet[]): Promise<void> {
  const pool = openPool(url, { max: 2 })
  try {
    await migrateQueue(pool)
    for (const set of sets) await migrate(pool, set)
  } finally {
    await pool.end()
  }
}

async function fingerprint(sets: readonly MigrationSet[]): Promise<string> {
  const hash = createHash('sha256')
  for (const set of [queueMigrations, ...sets])
    for (const file of await readMigrations(set.directory)) hash.update(`${set.schema} ${file.name} ${file.checksum}\n`)
  return hash.digest('hex').slice(0, 24)
}
