import type { ClientBase } from 'pg'

export interface AppliedMigration {
  name: string
  checksum: string
}

/** One lock for all schemas of a database; "orng" read as a number. Held by the session, so a crash releases it. */
export async function lockMigrations(client: ClientBase): Promise<void> {
  await client.query('select pg_advisory_lock(1869770343, 1)')
}

export async function unlockMigrations(client: ClientBase): Promise<void> {
  await client.query('select pg_advisory_unlock(1869770343, 1)')
}

export async function prepareSchema(client: ClientBase, schema: string): Promise<void> {
  // "create schema if not exists" needs the right to create even when it exists, which an operator may not have granted.
  const { rowCount } = await client.query('select 1 from pg_namespace where nspname = $1', [schema])
  if (!rowCount) await client.query(`create schema ${client.escapeIdentifier(schema)}`)
  await client.query(
    `create table if not exists ${client.escapeIdentifier(schema)}.migrations (
       name text primary key, checksum text not null, applied_at timestamptz not null)`,
  )
}

export async function listApplied(client: ClientBase, schema: string): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `select name, checksum from ${client.escapeIdentifier(schema)}.migrations order by name`,
  )
  return rows
}

/** Runs one file with the schema as its search path and records it, both or neither. */
export async function applyMigration(
  client: ClientBase,
  schema: string,
  file: AppliedMigration & { sql: string; at: Date },
): Promise<void> {
  const name = client.escapeIdentifier(schema)
  await client.query('begin')
  try {
    await client.query(`set local search_path to ${name}, public`)
    await client.query(file.sql)
    await client.query(`insert into ${name}.migrations (name, checksum, applied_at) values ($1, $2, $3)`, [
      file.name,
      file.checksum,
      file.at,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
