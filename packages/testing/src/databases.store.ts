import type { Client } from 'pg'

/** One at a time makes a template; the others wait and find it. Held by the session. */
export async function lockTemplates(client: Client): Promise<void> {
  await client.query('select pg_advisory_lock(1869770343, 3)')
}

export async function unlockTemplates(client: Client): Promise<void> {
  await client.query('select pg_advisory_unlock(1869770343, 3)')
}

export async function databaseExists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  return rowCount === 1
}

export async function createEmptyDatabase(client: Client, name: string): Promise<void> {
  await client.query(`create database ${client.escapeIdentifier(name)}`)
}

export async function cloneDatabase(client: Client, name: string, template: string): Promise<void> {
  // file_copy reads the template from the file system, which for a small template beats logging every page.
  await client.query(
    `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} strategy file_copy`,
  )
}

export async function renameDatabase(client: Client, from: string, to: string): Promise<void> {
  await client.query(`alter database ${client.escapeIdentifier(from)} rename to ${client.escapeIdentifier(to)}`)
}

export async function dropDatabase(client: Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
}

/** What sessions other than this one still do in a database, as `application: last statement`. */
export async function listSessions(client: Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ session: string }>(
    `select coalesce(nullif(application_name, ''), 'unnamed') || ': ' || left(query, 120) as session
     from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
    [name],
  )
  return rows.map((row) => row.session)
}

export async function listDatabases(client: Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
    prefix,
  ])
  return rows.map((row) => row.datname)
}
