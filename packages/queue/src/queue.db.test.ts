import { createLogger, currentCorrelation, withCorrelation } from '@orangery/platform'
import { freshDatabase, testClock } from '@orangery/testing/launcher'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createQueue, defineJob, GiveUp, type Queue, RetryLater } from './index.ts'

const logger = createLogger({ level: 'silent' })
const note = defineJob({ name: 'test.note', payload: z.object({ text: z.string() }) })
const look = defineJob({ name: 'test.look', payload: z.object({}) })
const start = new Date('2030-01-01T00:00:00Z')
const hour = 3_600_000

let database: Awaited<ReturnType<typeof freshDatabase>>
let clock: ReturnType<typeof testClock>
let queue: Queue
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
  await queue.close()
  await database.pool.query('delete from graphile_worker._private_jobs')
})

function collect(): void {
  queue.handle(note, async ({ text }) => void seen.push(text))
}

test('a payload that does not fit is refused when it is added', async () => {
  await expect(queue.add(database.db, note, { text: 5 as never })).rejects.toThrow('payload for test.note does not fit')
})

test('a job of a transaction that rolls back does not exist', async () => {
  collect()
  const work = database.db.transaction().execute(async (tx) => {
    await queue.add(tx, note, { text: 'never' })
    throw new Error('no')
  })
  await expect(work).rejects.toThrow('no')
  expect(await queue.drain()).toBe(0)
})

test('a job of a transaction that commits runs, and the trace it was added under goes with it', async () => {
  let trace = ''
  queue.handle(note, async () => {
    trace = currentCorrelation().traceId
  })
  const traceId = 'a'.repeat(32)
  await withCorrelation(`00-${traceId}-${'b'.repeat(16)}-01`, () =>
    database.db.transaction().execute((tx) => queue.add(tx, note, { text: 'x' })),
  )
  expect(await queue.drain()).toBe(1)
  expect(trace).toBe(traceId)
})

test('drain also runs what jobs add, and stops before what is due later', async () => {
  queue.handle(note, async ({ text }) => {
    seen.push(text)
    if (text.length < 3) await queue.add(database.db, note, { text: `${text}+` })
    else await queue.add(database.db, note, { text: 'tomorrow' }, { runAt: new Date(clock.now().getTime() + 24 * hour) })
  })
  await queue.add(database.db, note, { text: 'a' })
  expect(await queue.drain()).toBe(3)
  expect(seen).toEqual(['a', 'a+', 'a++'])
  expect(await queue.counts()).toMatchObject([{ kind: 'test.note', due: 0, waiting: 1, running: 0, setAside: 0 }])
})

test('moving the clock brings waiting jobs due, to the millisecond, and never backwards', async () => {
  collect()
  await queue.add(database.db, note, { text: 'in two hours' }, { runAt: new Date(start.getTime() + 2 * hour) })
  await queue.moveClock(2 * hour - 60_000)
  expect(await queue.drain()).toBe(0)
  await queue.moveClock(new Date(start.getTime() + 2 * hour))
  expect(clock.now()).toEqual(new Date(start.getTime() + 2 * hour))
  expect(await queue.drain()).toBe(1)
  await expect(queue.moveClock(-1)).rejects.toMatchObject({ code: 'clock-backwards' })
})

test('a clock that cannot be moved is not moved', async () => {
  const fixed = createQueue({
    pool: database.pool,
    databaseUrl: database.url,
    clock: { now: clock.now, offset: clock.offset },
    logger,
  })
  await expect(fixed.moveClock(1000)).rejects.toMatchObject({ code: 'clock-fixed' })
})

test('a key replaces the waiting job; preserve_run_at keeps its time; cancel takes it back', async () => {
  collect()
  const later = new Date(start.getTime() + hour)
  await queue.add(database.db, note, { text: 'one' }, { key: 'k', runAt: later })
  await queue.add(database.db, note, { text: 'two' }, { key: 'k', keyMode: 'preserve_run_at' })
  expect(await queue.drain()).toBe(0)
  await queue.add(database.db, note, { text: 'three' }, { key: 'k' })
  await queue.add(database.db, note, { text: 'gone' }, { key: 'other' })
  await queue.cancel(database.db, note, 'other')
  expect(await queue.drain()).toBe(1)
  expect(seen).toEqual(['three'])
})

test('RetryLater comes back exactly then, keeps counting, and is not limited by the number of tries', async () => {
  const attempts: number[] = []
  queue.handle(note, async (_, { attempt }) => {
    attempts.push(attempt)
    if (attempt < 4) throw new RetryLater(hour)
  })
  await queue.add(database.db, note, { text: 'x' }, { maxAttempts: 2 })
  for (let round = 0; round < 4; round++) {
    await queue.drain()
    await queue.moveClock(hour - 60_000)
    expect(await queue.drain()).toBe(0)
    await queue.moveClock(60_000)
  }
  expect(attempts).toEqual([1, 2, 3, 4])
  expect(await queue.setAside()).toEqual([])
})

test('GiveUp and running out of tries set a job aside, where it can be retried or discarded', async () => {
  let fail = true
  queue.handle(note, async ({ text }) => {
    if (!fail) seen.push(text)
    else if (text === 'hopeless') throw new GiveUp('no such person')
    else throw new Error('broken')
  })
  await queue.add(database.db, note, { text: 'hopeless' })
  await queue.add(database.db, note, { text: 'tired' }, { maxAttempts: 2 })
  await queue.drain()
  await queue.moveClock(hour)
  await queue.drain()
  const set = await queue.setAside()
  expect(set.map((job) => [job.payload, job.attempts, job.lastError])).toEqual([
    [{ text: 'tired' }, 2, 'broken'],
    [{ text: 'hopeless' }, 1, 'no such person'],
  ])
  fail = false
  expect(await queue.retry(set[0]!.id)).toBe(true)
  expect(await queue.discard(set[1]!.id)).toBe(true)
  expect(await queue.retry(set[1]!.id)).toBe(false)
  await queue.drain()
  expect(seen).toEqual(['tired'])
  expect(await queue.setAside()).toEqual([])
})

test('a periodic job runs once per slot, also after a bad run, and two processes share one', async () => {
  const tick = defineJob({ name: 'test.tick', payload: z.object({}) })
  let ticks = 0
  const handler = async () => {
    ticks += 1
    if (ticks === 1) throw new Error('bad hour')
  }
  const other = createQueue({ pool: database.pool, databaseUrl: database.url, clock, logger })
  for (const one of [queue, other]) {
    one.handle(tick, handler)
    one.every(tick, { seconds: 600 })
  }
  expect(await queue.drain()).toBe(0)
  for (let round = 0; round < 3; round++) {
    await queue.moveClock(600_000)
    expect((await queue.drain()) + (await other.drain())).toBe(1)
  }
  expect(ticks).toBe(3)
  await other.close()
})

test('addMany adds in bulk, the last of each key', async () => {
  collect()
  await database.db
    .transaction()
    .execute((tx) =>
      queue.addMany(tx, note, [
        ...Array.from({ length: 300 }, (_, n) => ({ payload: { text: `n${n}` } })),
        { payload: { text: 'first' }, key: 'same' },
        { payload: { text: 'last' }, key: 'same' },
      ]),
    )
  expect(await queue.drain()).toBe(301)
  expect(seen).toContain('last')
  expect(seen).not.toContain('first')
})

test('a running worker takes jobs as they come and stops in order', async () => {
  collect()
  const worker = await queue.run({ concurrency: 3 })
  await queue.addMany(
    database.db,
    note,
    Array.from({ length: 20 }, (_, n) => ({ payload: { text: String(n) } })),
  )
  await expect.poll(() => seen.length, { timeout: 5_000 }).toBe(20)
  await worker.stop()
  await queue.add(database.db, note, { text: 'after' })
  expect(await queue.drain()).toBe(1)
})

test('jobs whose time comes together run together, though nothing announces them', async () => {
  const together = Promise.withResolvers<void>()
  queue.handle(note, async ({ text }) => {
    seen.push(text)
    if (seen.length === 3) together.resolve()
    await together.promise
  })
  const worker = await queue.run({ concurrency: 3 })
  const runAt = new Date(clock.now().getTime() + 300)
  await queue.addMany(
    database.db,
    note,
    ['a', 'b', 'c'].map((text) => ({ payload: { text }, runAt })),
  )
  await together.promise
  await worker.stop()
  expect(await queue.counts()).toEqual([])
})

test('a worker whose connections are all cut goes on by itself', async () => {
  collect()
  const worker = await queue.run({ concurrency: 2 })
  await queue.add(database.db, note, { text: 'before' })
  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['before'])
  await database.pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid != pg_backend_pid()',
  )
  await expect
    .poll(
      () =>
        queue.add(database.db, note, { text: 'after' }).then(
          () => true,
          () => false,
        ),
      { timeout: 5_000 },
    )
    .toBe(true)
  await expect.poll(() => seen.includes('after'), { timeout: 10_000 }).toBe(true)
  await worker.stop()
})

test('after the database went away, a job whose end was lost with it runs again', async () => {
  collect()
  const names: string[] = []
  queue.handle(look, async (_, { jobId }) => {
    const { rows } = await database.pool.query('select locked_by from graphile_worker._private_jobs where id = $1', [jobId])
    names.push(rows[0].locked_by)
  })
  const worker = await queue.run({ concurrency: 2 })
  await queue.add(database.db, look, {})
  await expect.poll(() => names.length, { timeout: 5_000 }).toBe(1)
  // As if it had been fetched and run, and only the fetch had reached the disk.
  await database.db.transaction().execute(async (tx) => {
    await queue.add(tx, note, { text: 'again' })
    await sql`update graphile_worker._private_jobs set attempts = 1, locked_by = ${names[0]}, locked_at = now() - interval '1 second'`.execute(
      tx,
    )
  })
  await database.pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid != pg_backend_pid()',
  )
  await expect.poll(() => seen, { timeout: 20_000 }).toEqual(['again'])
  await worker.stop()
})

test('a job that was added anew while its dead worker ran it leaves nothing behind', async () => {
  await queue.add(database.db, note, { text: 'before' }, { key: 'one' })
  await database.pool.query(
    `update graphile_worker._private_jobs set attempts = 1, locked_by = 'worker-gone', locked_at = now() - interval '1 second'`,
  )
  await queue.add(database.db, note, { text: 'anew' }, { key: 'one' })
  collect()
  await queue.drain()
  expect(seen).toEqual(['anew'])
  expect(await queue.counts()).toEqual([])
})

test('stopping does not wait for a job that never ends; it is put back', async () => {
  const { promise: never } = Promise.withResolvers<void>()
  const { promise: began, resolve: begin } = Promise.withResolvers<void>()
  queue.handle(note, async ({ text }) => {
    if (text === 'stuck') begin()
    await never
  })
  const worker = await queue.run({ concurrency: 1 })
  await queue.add(database.db, note, { text: 'stuck' })
  await began
  const asked = performance.now()
  await worker.stop()
  expect(performance.now() - asked).toBeLessThan(9_000)
  expect(await queue.counts()).toMatchObject([{ running: 0, waiting: 1 }])
})
