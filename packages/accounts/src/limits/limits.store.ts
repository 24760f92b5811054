import type { Db } from '@orangery/platform'
import { sql } from 'kysely'
import { accountsTables } from '../schema.ts'

/** Counts one try and answers how many that makes in the running window, in one statement shared by all processes. */
export async function raiseAttempts(
  db: Db,
  bucket: string,
  window: { at: Date; seconds: number },
): Promise<{ count: number; start: Date }> {
  const { rows } = await sql<{ count: number; window_start: Date }>`
    insert into accounts.attempts (bucket, window_start, count) values (${bucket}, ${window.at}, 1)
    on conflict (bucket) do update set
      count = case when attempts.window_start <= excluded.window_start - ${window.seconds} * interval '1 second' then 1 else attempts.count + 1 end,
      window_start = case when attempts.window_start <= excluded.window_start - ${window.seconds} * interval '1 second'
        then excluded.window_start else attempts.window_start end
    returning count, window_start`.execute(db)
  return { count: rows[0]?.count ?? 1, start: rows[0]?.window_start ?? window.at }
}

export async function lowerAttempts(db: Db, buckets: readonly string[]): Promise<void> {
  await accountsTables(db)
    .updateTable('attempts')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('bucket', 'in', buckets)
    .where('count', '>', 0)
    .execute()
}

export async function forgetOldAttempts(db: Db, before: Date): Promise<void> {
  await accountsTables(db).deleteFrom('attempts').where('window_start', '<', before).execute()
}
