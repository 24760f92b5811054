import type { Client } from 'pg'

/** Each process that uses the server holds this lock in share mode for as long as it lives: "who is the last?" is asked of PostgreSQL. */
const users = '1869770343, 2'

export async function enter(client: Client): Promise<void> {
  await client.query(`select pg_advisory_lock_shared(${users})`)
}

/** True when nobody else is there; nobody can then enter before this session ends. */
export async function leaveAsLast(client: Client): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${users})`)
  const { rows } = await client.query<{ last: boolean }>(`select pg_try_advisory_lock(${users}) as last`)
  return rows[0]?.last === true
}

export async function createDatabaseIfMissing(client: Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
}
