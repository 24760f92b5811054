import type { Bench, Measured, Row } from '../bench.ts'
import { copyDocuments } from '../calibrators/copy.store.ts'
import { byTurns } from '../compare.ts'
import { readAll, type Synced } from '../sync.ts'

/** A few thousand are read in less than a second: then it takes several readings to know. */
const turnsFor = (candidates: number) => Math.max(1, Math.min(5, Math.round(100_000 / candidates)))

async function measureSync(bench: Bench, clients: number): Promise<Omit<Measured, 'id'>> {
  const { url } = await bench.suite()
  const key = await bench.key()
  const read: Synced[] = []
  const compared = await byTurns(
    async () => {
      const one = await readAll(bench.pool, { url, key, clients, changing: true })
      read.push(one)
      return one.seconds
    },
    () => copyDocuments(bench.pool),
    { slices: turnsFor(bench.candidates), value: (seconds: number) => seconds },
  )
  const { people, changes, gone } = read.at(-1)!
  return {
    ...compared,
    unit: 's',
    against: 'K7',
    note: `${people} people read, each once; ${changes} changed and ${gone} went meanwhile`,
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
