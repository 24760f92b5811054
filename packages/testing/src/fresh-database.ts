import { createHash, randomBytes } from 'node:crypto'
import { type Db, migrate, openDatabase, openPool, platformMigrations, readMigrations } from '@orangery/platform'
import { migrateQueue, queueMigrations } from '@orangery/queue'
import pg from 'pg'
import {
  cloneDatabase,
  createEmptyDatabase,
  databaseExists,
  dropDatabase,
  lockTemplates,
  renameDatabase,
  unlockTemplates,
} from './databases.store.ts'

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
  const name = `test_${randomBytes(8).toString('hex')}`
  await withClient(server, async (client) => {
    const template = `template_${await fingerprint(sets)}`
    if (!(await databaseExists(client, template))) await makeTemplate(client, server, { template, sets })
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
  const name = `test_${randomBytes(8).toString('hex')}`
  await withClient(server, (client) => createEmptyDatabase(client, name))
  return { url: urlOf(server, name), drop: () => withClient(server, (client) => dropDatabase(client, name)) }
}

function serverUrl(): string {
  const url = process.env.ORANGERY_TEST_DATABASE_URL
  if (!url)
    throw new Error('There is no test server: name the file *.db.test.ts or *.flow.test.ts, whose vitest projects start one')
  return url
}

/** Built under another name and renamed when whole, so that a run cut short leaves no half template. */
async function makeTemplate(
  client: pg.Client,
  server: string,
  options: { template: string; sets: readonly MigrationSet[] },
): Promise<void> {
  await lockTemplates(client)
  try {
    if (await databaseExists(client, options.template)) return
    const draft = `${options.template}_draft`
    await dropDatabase(client, draft)
    await createEmptyDatabase(client, draft)
    const pool = openPool(urlOf(server, draft), { max: 2 })
    try {
      await migrateQueue(pool)
      for (const set of options.sets) await migrate(pool, set)
    } finally {
      await pool.end()
    }
    await renameDatabase(client, draft, options.template)
  } finally {
    await unlockTemplates(client)
  }
}

async function fingerprint(sets: readonly MigrationSet[]): Promise<string> {
  const hash = createHash('sha256')
  for (const set of [queueMigrations, ...sets])
    for (const file of await readMigrations(set.directory)) hash.update(`${set.schema} ${file.name} ${file.checksum}\n`)
  return hash.digest('hex').slice(0, 24)
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

async function withClient<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
