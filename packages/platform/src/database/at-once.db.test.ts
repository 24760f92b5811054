import { freshDatabase } from '@orangery/testing/launcher'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inSession } from './at-once.ts'
import { type Db, inTransaction, openDatabase, scopeTo, withCommit } from './database.ts'
import { openPool } from './pool.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let pool: ReturnType<typeof openPool>
let db: Db<{ rows: { n: number } }>
beforeAll(async () => {
  database = await freshDatabase()
  pool = openPool(database.url, { max: 4 })
  await pool.query('create schema once; create table once.rows (n int primary key)')
  db = scopeTo(openDatabase(pool), 'once')
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const insert = (tx: typeof db, n: number) => tx.insertInto('rows').values({ n }).execute()
const insertRaw = (tx: typeof db, n: number) => sql`insert into once.rows values (${n})`.execute(tx)
const count = async (on: typeof db) => (await on.selectFrom('rows').selectAll().execute()).length
const session = async (on: typeof db) =>
  (await sql<{ pid: number }>`select pg_backend_pid() as pid, pg_sleep(0.01)`.execute(on)).rows[0]!.pid

test('statements of a transaction that are started together run in their order, and each sees those before it', async () => {
  const seen = await inTransaction(db, (tx) => Promise.all([insert(tx, 1), count(tx), insertRaw(tx, 2), count(tx)]))
  expect([seen[1], seen[3]]).toEqual([1, 2])
})

test('one that fails fails those behind it, and nothing of the transaction stays', async () => {
  const before = await count(db)
  const failing = inTransaction(db, (tx) => Promise.all([insert(tx, 10), insert(tx, 1), insert(tx, 11)]))
  await expect(failing).rejects.toThrow(/duplicate key/)
  expect(await count(db)).toBe(before)
})

test('what goes on asking after a failure beside it is refused, and nothing of it stays', async () => {
  const before = await count(db)
  let beside: Promise<unknown> | undefined
  const failing = inTransaction(db, (tx) => {
    beside = count(tx).then(async () => {
      for (let hop = 0; hop < 20; hop += 1) await Promise.resolve()
      await insert(tx, 40)
    })
    return Promise.all([beside, insert(tx, 1)])
  })
  await expect(failing).rejects.toThrow(/duplicate key/)
  await expect(beside).rejects.toThrow(/comes too late|aborted/)
  expect(await count(db)).toBe(before)
})

test("the last statement may go out with the commit; should it fail, nothing stays, and its error is the transaction's", async () => {
  await inTransaction(db, async (tx) => withCommit(insert(tx, 50)))
  const before = await count(db)
  const failing = inTransaction(db, async (tx) => {
    await insert(tx, 51)
    withCommit(insert(tx, 50))
  })
  await expect(failing).rejects.toThrow(/duplicate key/)
  expect(await count(db)).toBe(before)
})

test('a second step of what goes out with the commit is not lost in silence', async () => {
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  const loud = new Promise((resolve) => process.once('unhandledRejection', resolve))
  await inTransaction(db, async (tx) => withCommit(count(tx).then(() => insert(tx, 52))))
  expect(String(await loud)).toContain('too late')
  for (const one of others) process.on('unhandledRejection', one)
})

test('a transaction within a transaction is the same, whatever was started beside it', async () => {
  await inTransaction(db, async (tx) => {
    const inner = scopeTo<{ rows: { n: number } }>(tx, 'once')
    await Promise.all([insert(tx, 20), inTransaction(inner, (again) => insert(again, 21))])
    expect(await session(inner)).toBe(await session(tx))
  })
})

test('a session is one connection for all that is started in it; without one they are several', async () => {
  const three = (on: typeof db) => Promise.all([session(on), session(on), session(on)])
  expect(new Set(await inSession(db, three)).size).toBe(1)
  expect(new Set(await three(db)).size).toBe(3)
  expect(new Set(await inTransaction(db, (tx) => inSession(tx, three))).size).toBe(1)
  expect(new Set(await inSession(db, (one) => inSession(one, three))).size).toBe(1)
})

test('a session is not taken for a transaction', async () => {
  await expect(inSession(db, (one) => inTransaction(scopeTo(one, 'once'), (tx) => insert(tx, 30)))).rejects.toThrow('for reading')
})
