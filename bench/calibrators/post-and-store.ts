import { startReceiver } from '@orangery/testing/launcher'
import { Pool } from 'undici'
import type { Bench } from '../bench.ts'
import { makeTable } from '../subjects.store.ts'
import { storePost, storeResult } from './notify.store.ts'

/** Deliveries per second of one process that inserts, posts and updates, sixteen at once, and does nothing else. */
export async function postAndStore(bench: Bench, count: number): Promise<number> {
  await makeTable(bench.pool)
  await using receiver = await startReceiver()
  const http = new Pool(receiver.url, { connections: 16 })
  const body = 'x'.repeat(3_000)
  let left = count
  const started = performance.now()
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (left-- > 0) {
        const id = await storePost(bench.pool, body)
        const answer = await http.request({ path: '/', method: 'POST', body })
        await answer.body.dump()
        await storeResult(bench.pool, id, answer.statusCode)
      }
    }),
  )
  const rate = count / ((performance.now() - started) / 1000)
  await http.close()
  return rate
}
