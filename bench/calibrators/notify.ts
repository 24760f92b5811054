import { startReceiver } from '@orangery/testing/launcher'
import { Client } from 'pg'
import { Pool } from 'undici'
import type { Bench } from '../bench.ts'
import { listenFor, tell } from './notify.store.ts'

/** K10: milliseconds from a NOTIFY to the request at a receiver on loopback, nothing stored. */
export async function notifyToPost(bench: Bench, count: number): Promise<number[]> {
  await using receiver = await startReceiver()
  const http = new Pool(receiver.url, { connections: 1 })
  const listener = new Client({ connectionString: bench.databaseUrl })
  await listener.connect()
  await listenFor(listener)
  listener.on(
    'notification',
    () => void http.request({ path: '/', method: 'POST', body: 'x'.repeat(1000) }).then(({ body }) => body.dump()),
  )
  const times: number[] = []
  for (let turn = 0; turn < count; turn++) {
    const come = receiver.deliveries.length
    const started = performance.now()
    await tell(bench.pool)
    while (receiver.deliveries.length === come) await new Promise((next) => setImmediate(next))
    times.push(performance.now() - started)
  }
  await listener.end()
  await http.close()
  return times
}
