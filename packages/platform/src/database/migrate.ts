import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Pool, PoolClient } from 'pg'
import { systemClock } from '../clock/clock.ts'
import { messageOf } from '../errors.ts'
import {
  type AppliedMigration,
  applyMigration,
  listApplied,
  lockMigrations,
  prepareSchema,
  unlockMigrations,
} from './migrate.store.ts'

export interface MigrationFile extends AppliedMigration {
  sql: string
}

export class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * Brings one PostgreSQL schema up to the files `0001_name.sql`, `0002_…` of a folder and answers the names it applied. Forward only: a file
 * that was applied must neither change nor vanish. Each file runs in a transaction whose search path is the schema, so its tables need no
 * prefix. Any number of processes may call this at once; they take turns.
 */
export async function migrate(pool: Pool, options: { schema: string; directory: string }): Promise<string[]> {
  const files = await readMigrations(options.directory)
  return underMigrationLock(pool, async (client) => {
    await prepareSchema(client, options.schema)
    const pending = pendingMigrations(files, await listApplied(client, options.schema), options.schema)
    for (const file of pending) {
      try {
        await applyMigration(client, options.schema, { ...file, at: systemClock().now() })
      } catch (cause) {
        throw new MigrationError(`Migration ${file.name} of schema ${options.schema} failed: ${messageOf(cause)}`, { cause })
      }
    }
    return pending.map((file) => file.name)
  })
}

/** Lets one process at a time change the structure of this database. The client holds the lock; other connections may do the work. */
export async function underMigrationLock<R>(pool: Pool, work: (client: PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await lockMigrations(client)
    const result = await work(client)
    await unlockMigrations(client)
    return result
  } catch (error) {
    // The connection is thrown away with whatever it still holds, the lock included.
    broken = error as Error
    throw error
  } finally {
    client.release(broken)
  }
}

/** The tables of platform itself: the clock's row. */
export function migratePlatform(pool: Pool): Promise<string[]> {
  return migrate(pool, platformMigrations)
}

/** Where platform's own migrations lie, for template databases of tests. */
export const platformMigrations = { schema: 'platform', directory: fileURLToPath(new URL('../../migrations', import.meta.url)) }

/** The migration files of a folder in order, with their checksums. A carriage return does not count as a change. */
export async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  const wrong = names.find((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name))
  if (wrong) throw new MigrationError(`${join(directory, wrong)} is not named like 0001_what_it_does.sql`)
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function pendingMigrations(files: readonly MigrationFile[], applied: readonly AppliedMigration[], schema: string): MigrationFile[] {
  const known = new Map(files.map((file) => [file.name, file]))
  for (const { name, checksum } of applied) {
    const file = known.get(name)
    if (!file) {
      throw new MigrationError(
        `Schema ${schema} has migration ${name}, which this version does not know; start the version that made it, or newer`,
      )
    }
    if (file.checksum !== checksum) {
      throw new MigrationError(
        `Migration ${name} of schema ${schema} was changed after it ran; restore it and put the change into a new file`,
      )
    }
  }
  const last = applied.at(-1)?.name ?? ''
  const pending = files.filter((file) => !applied.some((one) => one.name === file.name))
  const late = pending.find((file) => file.name < last)
  if (late)
    throw new MigrationError(
      `Migration ${late.name} of schema ${schema} sorts before ${last}, which already ran; give it a later number`,
    )
  return pending
}
