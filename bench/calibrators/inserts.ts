import type { Pool } from 'pg'
import { insertOne, makeTable } from '../subjects.store.ts'

const kilobyte = 'x'.repeat(1000)

/** K1 (one connection) and K2 (sixteen): durable inserts of 1 kB per second, each a commit of its own. */
export async function durableInserts(
  pool: Pool,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<number> {
  await makeTable(pool)
  let done = 0
  const started = performance.now()
  const end = started + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        await insertOne(pool, kilobyte)
        done += 1
      }
    }),
  )
  return done / ((performance.now() - started) / 1000)
}
