import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshDatabase } from '@orangery/testing/launcher'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addToClockOffset } from '../clock/movable-clock.store.ts'
import { openMovableClock } from '../clock/movable-clock.ts'
import { inTransaction, scopeTo } from './database.ts'
import { migrate } from './migrate.ts'
import { openPool } from './pool.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let directory: string
let schema: string
let count = 0
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'migrations-'))
  count += 1
  schema = `s${count}`
})
afterEach(() => rm(directory, { recursive: true }))

const file = (name: string, sql: string) => writeFile(join(directory, name), sql)

test('a changed, vanished, late or badly named migration is refused, and says which', async () => {
  await file('0002_b.sql', 'create table b (id int)')
  await migrate(database.pool, { schema, directory })
  await file('0001_a.sql', 'create table a (id int)')
  await expect(migrate(database.pool, { schema, directory })).rejects.toThrow('0001_a.sql of schema s1 sorts before 0002_b.sql')
  await rm(join(directory, '0001_a.sql'))
  await file('0002_b.sql', 'create table b (id bigint)')
  await expect(migrate(database.pool, { schema, directory })).rejects.toThrow('0002_b.sql of schema s1 was changed')
  await rm(join(directory, '0002_b.sql'))
  await expect(migrate(database.pool, { schema, directory })).rejects.toThrow(
    'has migration 0002_b.sql, which this version does not know',
  )
  await file('init.sql', '')
  await expect(migrate(database.pool, { schema, directory })).rejects.toThrow('is not named like')
})

test('a file that fails leaves nothing of itself, and the ones before it stay', async () => {
  await file('0001_a.sql', 'create table a (id int)')
  await file('0002_b.sql', 'create table b (id int); select 1/0')
  await expect(migrate(database.pool, { schema, directory })).rejects.toThrow(
    'Migration 0002_b.sql of schema s2 failed: division by zero',
  )
  await file('0002_b.sql', 'create table b (id int)')
  expect(await migrate(database.pool, { schema, directory })).toEqual(['0002_b.sql'])
})

test('two processes at once apply each file once', async () => {
  for (let n = 1; n <= 5; n++) await file(`000${n}_t.sql`, `create table t${n} (id int); select pg_sleep(0.02)`)
  const pools = [openPool(database.url), openPool(database.url), openPool(database.url)]
  const applied = await Promise.all(pools.map((pool) => migrate(pool, { schema, directory })))
  expect(applied.flat().sort()).toEqual(['0001_t.sql', '0002_t.sql', '0003_t.sql', '0004_t.sql', '0005_t.sql'])
  await Promise.all(pools.map((pool) => pool.end()))
})

test('bigint comes back as a number, alone and in arrays; a scope stays in its schema; a transaction is joined', async () => {
  await file('0001_a.sql', 'create table a (id bigint primary key generated always as identity (start 4000000001), at timestamptz)')
  await migrate(database.pool, { schema, directory })
  const db = scopeTo<{ a: { id: number | undefined; at: Date | null } }>(database.db, schema)
  await expect(
    inTransaction(db, async (tx) => {
      await inTransaction(tx, (inner) =>
        inner
          .insertInto('a')
          .values({ at: new Date('2030-01-01') })
          .execute(),
      )
      throw new Error('roll back both')
    }),
  ).rejects.toThrow('roll back both')
  expect(await db.selectFrom('a').selectAll().execute()).toEqual([])
  const { id } = await inTransaction(db, (tx) => tx.insertInto('a').values({ at: null }).returning('id').executeTakeFirstOrThrow())
  expect(id).toBe(4_000_000_002)
  expect((await database.pool.query('select array[1, 4000000002]::int8[] as ids')).rows).toEqual([{ ids: [1, 4_000_000_002] }])
})

test('an offset that one process commits reaches the clocks of all', async () => {
  const one = await openMovableClock(database.pool)
  const other = await openMovableClock(database.pool)
  const moves: number[] = []
  other.onMove((offset) => moves.push(offset))
  const before = one.now().getTime()
  await addToClockOffset(database.pool, 3_600_000)
  await expect.poll(() => [one.offset(), other.offset()]).toEqual([3_600_000, 3_600_000])
  expect(one.now().getTime() - before).toBeGreaterThanOrEqual(3_600_000)
  await addToClockOffset(database.pool, 1000)
  await expect.poll(() => moves).toEqual([3_600_000, 3_601_000])
  await one.stop()
  await other.stop()
})

test('a clock that lost its connection catches up', async () => {
  const clock = await openMovableClock(database.pool)
  const start = clock.offset()
  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'orangery clock' and datname = current_database()",
  )
  await addToClockOffset(database.pool, 5000)
  await expect.poll(() => clock.offset() - start, { timeout: 5000 }).toBe(5000)
  await clock.stop()
})
