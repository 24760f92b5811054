import { fileURLToPath } from 'node:url'
import type { Bench, Measured, Row } from '../bench.ts'
import { byTurns } from '../compare.ts'
import { type Asked, askFor, type Stretch } from '../load.ts'
import { type Served, serveProgram } from '../program.ts'
import { idAtShare } from '../subjects.store.ts'

const floor = fileURLToPath(new URL('../calibrators/floor-server.ts', import.meta.url))
const stretch = { connections: 4, seconds: 2 }
const rate = (slice: Stretch) => slice.rate

async function asking(bench: Bench): Promise<{ url: string; headers: Record<string, string> }> {
  const { url } = await bench.suite()
  return { url, headers: { authorization: `Basic ${btoa(`${await bench.key()}:`)}` } }
}

/** Documents that are not ready yet are made by the first who asks. */
async function warm(url: string, asked: Asked): Promise<void> {
  await askFor(url, () => asked, { connections: 1, seconds: 1 })
}

async function againstFloor(
  bench: Bench,
  given: { path: string; kind: 'documents' | 'joined' | 'one'; floorPath: string; against: string },
): Promise<Omit<Measured, 'id'>> {
  const { url, headers } = await asking(bench)
  const ours: Asked = { path: given.path, headers }
  await warm(url, ours)
  await using server: Served = await serveProgram([floor, given.kind, bench.databaseUrl])
  const compared = await byTurns(
    () => askFor(url, () => ours, stretch),
    () => askFor(server.url, () => ({ path: given.floorPath }), stretch),
    { value: rate },
  )
  const { ours: last, calibrator } = compared.slices.at(-1)!
  return {
    ...compared,
    unit: 'per s',
    against: given.against,
    note: `p99 ${last.p99.toFixed(1)} ms against ${calibrator.p99.toFixed(1)} ms; ${Math.round(last.bytes / 1000)} kB`,
  }
}

/** A deep page against the first one, both ours: how flat paging is. Times, so less is better. */
async function againstFirst(bench: Bench, path: string): Promise<Omit<Measured, 'id'>> {
  const { url, headers } = await asking(bench)
  const one = { connections: 1, seconds: 2 }
  await warm(url, { path, headers })
  await warm(url, { path: '/v1/candidates', headers })
  const compared = await byTurns(
    () => askFor(url, () => ({ path, headers }), one),
    () => askFor(url, () => ({ path: '/v1/candidates', headers }), one),
    { value: (slice: Stretch) => slice.p50 },
  )
  return { ...compared, unit: 'ms', against: 'first page' }
}

export const pages: readonly Row[] = [
  {
    id: 'page',
    what: 'a Harvest page of 100 candidates, all controls on, 4 connections',
    goal: '≥ 0.70 × K6d',
    measure: (bench) => againstFloor(bench, { path: '/v1/candidates', kind: 'documents', floorPath: '/0/100', against: 'K6d' }),
  },
  {
    id: 'page-k6',
    what: 'the same page against a server that joins and stringifies',
    goal: '–',
    measure: (bench) => againstFloor(bench, { path: '/v1/candidates', kind: 'joined', floorPath: '/0/100', against: 'K6' }),
  },
  {
    id: 'page-deep-cursor',
    what: 'a page near the end, reached over the Link',
    goal: '≤ 1.2 × first page',
    measure: async (bench) => againstFirst(bench, `/v1/candidates?page=9000&after_id=${await idAtShare(bench.pool, 0.95)}`),
  },
  {
    id: 'page-deep-number',
    what: 'the last page by page=',
    goal: '≤ 3 × first page',
    measure: (bench) => againstFirst(bench, `/v1/candidates?page=${Math.floor(bench.candidates / 100)}`),
  },
  {
    id: 'candidate',
    what: 'one candidate by id, all controls on, 4 connections',
    goal: '–',
    measure: async (bench) => {
      const id = await idAtShare(bench.pool, 0.5)
      return againstFloor(bench, { path: `/v1/candidates/${id}`, kind: 'one', floorPath: `/${id}`, against: 'K6d of one' })
    },
  },
]
