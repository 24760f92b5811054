import { find, getCandidate, getFeed, listCandidates } from '@orangery/contract/recruiting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScene, type Scene } from '../../fixtures/scene.ts'
import { rowsInAll } from '../../tables/row-counts.store.ts'
import { seedCrowd } from './index.ts'

const added = 5_200
let scene: Scene
const core = () => scene.network.house.coreContext
beforeAll(async () => {
  scene = await openScene()
  await seedCrowd(core(), { candidates: added })
})
afterAll(() => scene.close())

test('made-up people come with applications, notes, stages and fields in proportion, and are counted', async () => {
  expect(await rowsInAll(core().db, 'candidates')).toBe(1_560 + added)
  const applications = await rowsInAll(core().db, 'applications')
  expect(applications).toBeGreaterThan(1_560 + added)
  expect(applications).toBeLessThan(1_560 + added * 1.3)
  const { rows } = await scene.maren.call(listCandidates, { query: { sort: 'created', limit: 100 } })
  expect(rows.filter((row) => row.application !== null)).toHaveLength(100)
  expect(new Set(rows.map((row) => row.application?.stage)).size).toBeGreaterThan(2)
})

test('each is found by name and address, has a profile and a feed, and is read over Harvest as the contract promises', async () => {
  const { candidates } = await scene.maren.call(find, { query: { q: String(added) } })
  const id = candidates[0]!.id
  expect(await scene.maren.call(getCandidate, { params: { id } })).toMatchObject({ id })
  expect((await scene.maren.call(getFeed, { params: { id }, query: {} })).rows.length).toBeGreaterThan(0)
  // A name that no address can be spelt from has an address all the same.
  const { rows } = await scene.maren.call(listCandidates, { query: { q: 'candidate', sort: 'created', limit: 5 } })
  for (const { id: foreign, email } of rows)
    expect((await scene.maren.call(find, { query: { q: email! } })).candidates.map((one) => one.id)).toContain(foreign)
  expect(rows).toHaveLength(5)
  const { key } = await scene.network.createKey({ permissions: 'all' })
  expect((await scene.harvest(key).get(`/v1/candidates?per_page=500&page=14`)).json).toHaveLength(1_560 + added - 13 * 500)
})

test('it stops between two batches when told to, and what was reported stays', async () => {
  const stop = new AbortController()
  stop.abort()
  expect(await seedCrowd(core(), { candidates: 10, signal: stop.signal })).toEqual({ done: 0, total: 10 })
  expect(await rowsInAll(core().db, 'candidates')).toBe(1_560 + added)
})
