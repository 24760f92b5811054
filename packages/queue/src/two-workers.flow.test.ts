import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freshDatabase } from '@orangery/testing/launcher'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { count, crowded, deadly, fixtureQueue, slow } from './fixtures/jobs.ts'
import { createRunTables, listRuns } from './fixtures/runs.store.ts'

const script = fileURLToPath(new URL('./fixtures/process.ts', import.meta.url))
const children = new Set<ChildProcess>()
let database: Awaited<ReturnType<typeof freshDatabase>>
let here: ReturnType<typeof fixtureQueue>

beforeAll(async () => {
  database = await freshDatabase()
  await createRunTables(database.pool)
  here = fixtureQueue(database.url)
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await here.queue.close()
  await here.pool.end()
  await database.drop()
})

function start(args: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, DATABASE_URL: database.url, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

async function startWorkerProcess(env: Record<string, string> = {}): Promise<ChildProcess> {
  const child = start(['worker'], env)
  await once(child.stdout!, 'data')
  return child
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

test('two producers and two workers: a thousand jobs run once each, and a budget of 50 is shared', async () => {
  const workers = await Promise.all([startWorkerProcess(), startWorkerProcess()])
  const producers = [start(['producer', '0', '500']), start(['producer', '500', '1000'])]
  await Promise.all(producers.map((child) => once(child, 'exit')))
  await expect.poll(async () => (await listRuns(database.pool, count.name)).length, { timeout: 30_000 }).toBe(1000)
  await Promise.all(workers.map(stop))
  const runs = await listRuns(database.pool, count.name)
  expect(new Set(runs.map((run) => run.n)).size).toBe(1000)
  expect(new Set(runs.map((run) => run.pid)).size).toBe(2)
  expect(runs.filter((run) => run.granted)).toHaveLength(50)
  expect(await here.queue.counts()).toEqual([])
})

test.each([slow, crowded])(
  "a killed worker's jobs run again within 10 seconds, by its peer, and nobody else's do: $name",
  async (kind) => {
    const [doomed, peer] = await Promise.all([startWorkerProcess({ HANG: '1' }), startWorkerProcess()])
    await here.queue.addMany(
      database.db,
      kind,
      Array.from({ length: 40 }, (_, n) => ({ payload: { n } })),
    )
    await expect.poll(async () => (await listRuns(database.pool, kind.name)).length, { timeout: 20_000 }).toBe(40)
    const stuck = (await listRuns(database.pool, kind.name)).filter((run) => run.pid === doomed.pid)
    expect(stuck.length).toBeGreaterThan(0)
    doomed.kill('SIGKILL')
    const killed = performance.now()
    await expect.poll(async () => (await here.queue.counts()).length, { timeout: 15_000 }).toBe(0)
    expect(performance.now() - killed).toBeLessThan(10_000)
    const again = (await listRuns(database.pool, kind.name)).slice(40)
    expect(again.map((run) => run.n).sort()).toEqual(stuck.map((run) => run.n).sort())
    expect(again.every((run) => run.pid === peer.pid)).toBe(true)
    await stop(peer)
  },
)

test('a job that kills its process three times is set aside, and its neighbours run on', async () => {
  await here.queue.add(database.db, deadly, {}, { priority: -1 })
  for (let death = 0; death < 3; death++) {
    const child = start(['worker'])
    await once(child, 'exit')
  }
  const survivor = await startWorkerProcess()
  await here.queue.add(database.db, slow, { n: 1000 })
  await expect.poll(async () => (await here.queue.setAside()).length, { timeout: 15_000 }).toBe(1)
  await expect
    .poll(async () => (await listRuns(database.pool, slow.name)).some((run) => run.n === 1000), { timeout: 5_000 })
    .toBe(true)
  expect(await here.queue.setAside()).toMatchObject([
    { kind: deadly.name, deaths: 3, lastError: 'Set aside: the process running it died 3 times' },
  ])
  expect(await listRuns(database.pool, deadly.name)).toHaveLength(3)
  expect(survivor.exitCode).toBeNull()
  await stop(survivor)
})
