import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idsIn, run } from '../fixtures/copies.store.ts'
import { openScene, type Scene } from '../fixtures/scene.ts'
import { foldRowCounts, idAt, rowsInAll } from './row-counts.store.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.close())

const db = () => scene.network.house.coreContext.db
const addMany = (count: number, gap: number) =>
  run(
    db(),
    `select setval('recruiting.candidates_id_seq', nextval('recruiting.candidates_id_seq') + ${gap});
     insert into recruiting.candidates (first_name, last_name, created_at, updated_at, last_activity_at)
     select 'Row', 'Number ' || n, '2031-01-01', '2031-01-01', '2031-01-01' from generate_series(1, ${count}) n`,
  )
const removeSome = (modulus: number) =>
  run(db(), `delete from recruiting.candidates where first_name = 'Row' and id % ${modulus} = 0`)

async function idsAt(offsets: readonly number[]): Promise<(number | null)[]> {
  const found: (number | null)[] = []
  for (const offset of offsets) {
    const { rows } = await sql<{ id: number | null }>`select ${idAt('candidates', offset)} as id`.execute(db())
    found.push(rows[0]!.id)
  }
  return found
}

describe('what is known of a long list without counting it', () => {
  test('is its length and which row stands where, whatever came and went, in whatever order that was added up', async () => {
    const step = fc.oneof(
      fc.record({
        act: fc.constant('add' as const),
        count: fc.integer({ min: 1, max: 300 }),
        gap: fc.integer({ min: 0, max: 9000 }),
      }),
      fc.record({ act: fc.constant('remove' as const), modulus: fc.integer({ min: 2, max: 9 }) }),
      fc.record({ act: fc.constant('fold' as const) }),
      fc.record({ act: fc.constant('fold twice at once' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const one of steps) {
          if (one.act === 'add') await addMany(one.count, one.gap)
          else if (one.act === 'remove') await removeSome(one.modulus)
          else await Promise.all(one.act === 'fold' ? [foldRowCounts(db())] : [foldRowCounts(db()), foldRowCounts(db())])
        }
        const ids = await idsIn(db(), 'candidates')
        expect(await rowsInAll(db(), 'candidates')).toBe(ids.length)
        const offsets = [0, 1, Math.floor(ids.length / 2), ids.length - 1, ids.length, ids.length + 5000]
        expect(await idsAt(offsets)).toEqual(offsets.map((offset) => ids[offset] ?? null))
      }),
      { numRuns: 15 },
    )
  })
})
