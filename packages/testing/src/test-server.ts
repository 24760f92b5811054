import pg from 'pg'

/** Where vitest's globalSetup has started, or was told of, a PostgreSQL. */
export const serverVariable = 'ORANGERY_TEST_DATABASE_URL'

/** A folder that lives as long as the run; templates keep their files there. */
export const folderVariable = 'ORANGERY_TEST_FOLDER'

export function serverUrl(): string {
  return required(serverVariable)
}

export function runFolder(): string {
  return required(folderVariable)
}

export function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

export async function withClient<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function required(name: string): string {
  const value = process.env[name]
  if (!value)
    throw new Error(`${name} is not set: name the file *.db.test.ts or *.flow.test.ts, whose vitest projects start a server`)
  return value
}
