import type { Bench, Measured, Row } from '../bench.ts'
import { copyDocuments } from '../calibrators/copy.store.ts'
import { readAll } from '../sync.ts'

async function measureSync(bench: Bench, clients: number): Promise<Omit<Measured, 'id'>> {
  const { url } = await bench.suite()
  const key = await bench.key()
  const before = await copyDocuments(bench.pool)
  const { seconds, people, changes, missing } = await readAll(bench.pool, { url, key, clients, changing: true })
  const after = await copyDocuments(bench.pool)
  const calibrator = (before + after) / 2
  return {
    ours: seconds,
    calibrator,
    ratio: seconds / calibrator,
    unit: 's',
    against: 'K7',
    note: `${people} people read, ${changes} changed meanwhile, ${missing} missing or met twice`,
    noisy: Math.abs(before - after) / Math.max(before, after) > 0.1,
  }
}

export const sync: readonly Row[] = [
  {
    id: 'sync-1',
    what: 'all candidates over HTTP by one client, while rows change',
    goal: '≤ 3 × K7',
    measure: (bench) => measureSync(bench, 1),
  },
  {
    id: 'sync-4',
    what: 'the same by four clients, each a quarter of the time',
    goal: '–',
    measure: (bench) => measureSync(bench, 4),
  },
]
