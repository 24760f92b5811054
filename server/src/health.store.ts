import type { Db } from '@orangery/platform'
import { sql } from 'kysely'

/** Throws when the database does not answer. */
export async function askDatabase(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}
