import pg from 'pg'
import { PreparingClient } from './prepared.ts'

const int8 = 20
const int8Array = 1016
const date = 1082

/** Numbers of ours stay far below 2^53, so bigint columns and counts come back as numbers. */
function parseInt8(text: string): number {
  return Number(text)
}

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: string) {
    if (oid === int8 && format !== 'binary') return parseInt8
    if (oid === int8Array && format !== 'binary')
      return (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(parseInt8))
    // A calendar date has no zone, so it stays the text that it is.
    if (oid === date && format !== 'binary') return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  },
} as pg.CustomTypesConfig

/**
 * A pool whose int8 values are numbers, whose dates are texts, and whose idle connections may die without taking the process along: pg throws when nobody listens
 * for their errors, and the next query simply opens a new connection. `settings` are those of the sessions, as in "-c work_mem=8MB". Without
 * `pipeline` a session takes what is no plain statement, as COPY and cursors.
 */
export function openPool(
  url: string,
  options: { max?: number; applicationName?: string; onError?: (error: Error) => void; settings?: string; pipeline?: boolean } = {},
): pg.Pool {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'orangery',
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    types,
    // A statement need not wait for the answer of the one before it.
    pipeline: options.pipeline ?? true,
    options: options.settings,
  })
  const onError = options.onError ?? (() => {})
  pool.on('error', onError)
  // A connection that fails while it is checked out fails its query too; without this listener it would also fail the process.
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}
