import { createLogger } from '@orangery/platform'
import { freshDatabase, testClock } from '@orangery/testing/launcher'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createQueue, defineJob, GiveUp, type Queue, RetryLater, type RunningWorker } from '../index.ts'
import type { Queryable } from './crowd.store.ts'
import { runCrowd } from './crowd.ts'

const logger = createLogger({ level: 'silent' })
const call = defineJob({ name: 'test.call', payload: z.object({ text: z.string() }), atOnce: 10 })
const note = defineJob({ name: 'test.note', payload: z.object({}) })
const start = new Date('2030-01-01T00:00:00Z')
const hour = 3_600_000

let database: Awaited<ReturnType<typeof freshDatabase>>
let clock: ReturnType<typeof testClock>
let queue: Queue
let worker: RunningWorker | undefined
let seen: string[]

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(() => {
  clock = testClock(start)
  queue = createQueue({ pool: database.pool, databaseUrl: database.url, clock, logger })
  seen = []
})
afterEach(async () => {
  await worker?.stop()
  worker = undefined
  await queue.close()
  await database.pool.query('delete from graphile_worker._private_jobs')
})

async function add(...texts: string[]): Promise<void> {
  await queue.addMany(
    database.db,
    call,
    texts.map((text) => ({ payload: { text } })),
  )
}

const counted = async () => (await queue.counts()).find(({ kind }) => kind === call.name)

test('as many as may run at once do, beside the workers, which stay free for the rest', async () => {
  const full = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  let now = 0
  let most = 0
  queue.handle(call, async ({ text }) => {
    now += 1
    most = Math.max(most, now)
    if (now === 10) full.resolve()
    await go.promise
    now -= 1
    seen.push(text)
  })
  queue.handle(note, async () => void seen.push('note'))
  await add(...Array.from({ length: 35 }, (_, n) => String(n)))
  worker = await queue.run({ concurrency: 1 })
  await full.promise
  expect(await counted()).toMatchObject({ running: 10, due: 25 })
  await queue.add(database.db, note, {})
  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['note'])
  go.resolve()
  await expect.poll(() => queue.counts(), { timeout: 5_000 }).toEqual([])
  expect(most).toBe(10)
  expect(seen.slice(1).sort()).toEqual(Array.from({ length: 35 }, (_, n) => String(n)).sort())
})

test('those that wait the longest go first, a lower priority before all', async () => {
  queue.handle(call, async ({ text }) => void seen.push(text))
  const at = (minutes: number) => new Date(start.getTime() - minutes * 60_000)
  await queue.add(database.db, call, { text: 'young' }, { runAt: at(1) })
  await queue.add(database.db, call, { text: 'old' }, { runAt: at(2) })
  await queue.add(database.db, call, { text: 'urgent' }, { runAt: at(0), priority: -1 })
  worker = await queue.run({ concurrency: 1 })
  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['urgent', 'old', 'young'])
})

test('a failed try is put back with its reason, and has later ones; RetryLater chooses when; GiveUp sets aside', async () => {
  queue.handle(call, async ({ text }) => {
    seen.push(text)
    if (text === 'broken') throw new Error('no \u0000 luck')
    if (text === 'early') throw new RetryLater(hour)
    if (text === 'hopeless') throw new GiveUp('no such person')
  })
  await add('broken', 'early', 'hopeless', 'fine')
  worker = await queue.run({ concurrency: 1 })
  await expect.poll(counted, { timeout: 5_000 }).toMatchObject({ due: 0, running: 0, waiting: 2, setAside: 1 })
  expect(await queue.setAside()).toMatchObject([{ payload: { text: 'hopeless' }, attempts: 1, lastError: 'no such person' }])
  const { rows } = await database.pool.query(
    'select attempts, last_error, locked_by from graphile_worker._private_jobs where run_at > now() and attempts < max_attempts order by run_at',
  )
  expect(rows).toEqual([
    { attempts: 1, last_error: 'no  luck', locked_by: null },
    { attempts: 1, last_error: 'asked to be tried again later', locked_by: null },
  ])
  await queue.moveClock(hour)
  await expect.poll(() => seen.filter((text) => text === 'early').length, { timeout: 5_000 }).toBe(2)
  await expect.poll(() => seen.filter((text) => text === 'broken').length, { timeout: 5_000 }).toBe(2)
})

test('one whose time comes runs, though nothing announces it', async () => {
  queue.handle(call, async ({ text }) => void seen.push(text))
  worker = await queue.run({ concurrency: 1 })
  await queue.add(database.db, call, { text: 'later' }, { runAt: new Date(clock.now().getTime() + 300) })
  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['later'])
})

test('when the connections are cut, what ended meanwhile is not run again, and the rest goes on', async () => {
  const go = Promise.withResolvers<void>()
  queue.handle(call, async ({ text }) => {
    seen.push(text)
    if (text === 'before') await go.promise
  })
  await add('before')
  worker = await queue.run({ concurrency: 1 })
  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['before'])
  await database.pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid != pg_backend_pid()',
  )
  go.resolve()
  const added = () =>
    add('after').then(
      () => true,
      () => false,
    )
  await expect.poll(added, { timeout: 5_000 }).toBe(true)
  await expect.poll(() => seen.includes('after'), { timeout: 10_000 }).toBe(true)
  await expect.poll(() => queue.counts(), { timeout: 10_000 }).toEqual([])
  expect(seen.filter((text) => text === 'before')).toHaveLength(1)
})

test('jobs whose fetch was answered to nobody are fetched again, and that was no try', async () => {
  await add('one', 'two')
  let cut = false
  const db = {
    async query(statement: string, values?: unknown[]) {
      const answer = await database.pool.query(statement, values)
      if (cut || !answer.rows.some(({ payload }) => payload)) return answer
      cut = true
      throw new Error('Connection terminated unexpectedly')
    },
  }
  const tries: number[] = []
  const crowd = runCrowd(
    db as unknown as Queryable,
    {
      kind: call,
      run: async ({ attempts, payload }) => {
        tries.push(attempts)
        seen.push((payload as { data: { text: string } }).data.text)
      },
    },
    { worker: 'worker-alive', atOnce: 10, logger },
  )
  crowd.look()
  await expect.poll(() => seen.length, { timeout: 5_000 }).toBe(2)
  await crowd.stop(1_000)
  expect([seen.sort(), tries]).toEqual([
    ['one', 'two'],
    [1, 1],
  ])
  expect(await queue.counts()).toEqual([])
})

test('a job that is freed by mistake while it runs here is not run a second time beside itself', async () => {
  const go = Promise.withResolvers<void>()
  queue.handle(call, async ({ text }) => {
    seen.push(text)
    await go.promise
  })
  await add('one')
  worker = await queue.run({ concurrency: 1 })
  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['one'])
  await database.pool.query('update graphile_worker._private_jobs set locked_by = null, locked_at = null')
  queue.announce(call, 1)
  const attempts = async () => (await database.pool.query('select attempts from graphile_worker._private_jobs')).rows
  await expect.poll(attempts, { timeout: 5_000 }).toEqual([{ attempts: 2 }])
  go.resolve()
  await expect.poll(() => queue.counts(), { timeout: 5_000 }).toEqual([])
  expect(seen).toEqual(['one'])
})

test('stopping takes out what ended and puts back what never ends, with its signal aborted before', async () => {
  const { promise: never } = Promise.withResolvers<void>()
  const signals: AbortSignal[] = []
  queue.handle(call, async ({ text }, { signal }) => {
    seen.push(text)
    signals.push(signal)
    if (text === 'stuck') await never
  })
  await add('stuck', 'quick')
  worker = await queue.run({ concurrency: 1 })
  await expect.poll(() => seen.length, { timeout: 5_000 }).toBe(2)
  const asked = performance.now()
  await worker.stop()
  worker = undefined
  expect(performance.now() - asked).toBeLessThan(9_000)
  expect(signals.every((signal) => signal.aborted)).toBe(true)
  expect(await counted()).toMatchObject({ running: 0, waiting: 1, setAside: 0 })
  const { rows } = await database.pool.query('select last_error from graphile_worker._private_jobs')
  expect(rows).toEqual([{ last_error: 'The process stopped before the job ended' }])
})
