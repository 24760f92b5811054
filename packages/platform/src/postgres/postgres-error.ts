/** The embedded PostgreSQL could not be brought up; the message says what to do. */
export class PostgresError extends Error {
  override name = 'PostgresError'
}

/** The way out that always exists. */
export const orGiveUrl = 'or run a PostgreSQL (15 or newer) of your own and set DATABASE_URL'
