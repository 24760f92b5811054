import { freshDatabase } from '@orangery/testing/launcher'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, openDatabase } from './database.ts'
import { openPool } from './pool.ts'
import { prepared } from './prepared.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let pool: ReturnType<typeof openPool>
beforeAll(async () => {
  database = await freshDatabase()
  pool = openPool(database.url, { max: 1 })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const count = async () => Number((await pool.query('select count(*) as count from pg_prepared_statements')).rows[0].count)

test('a marked statement is planned once for all its values, another at first is not kept', async () => {
  const db = openDatabase(pool)
  const twice = async (value: number) =>
    (await sql<{ doubled: number }>`${sql.raw(prepared)} select ${value}::int * 2 as doubled`.execute(db)).rows[0]!.doubled
  expect([await twice(2), await twice(21), await count()]).toEqual([4, 42, 1])
  await sql`select ${1}::int as one`.execute(db)
  expect(await count()).toBe(1)
  await expect(sql`${sql.raw(prepared)} select ${'x'}::int`.execute(db)).rejects.toThrow(/invalid input syntax/)
  expect(await twice(4)).toBe(8)
})

test('a statement that is asked often keeps its plan, unless it is a list, whose plan depends on its values', async () => {
  const before = await count()
  for (let n = 0; n < 8; n++) await pool.query('select $1::int as often', [n])
  expect(await count()).toBe(before)
  for (let n = 0; n < 12; n++) expect((await pool.query('select $1::int as often', [n])).rows[0].often).toBe(n)
  for (let n = 0; n < 20; n++) await pool.query('select $1::int limit 5', [n])
  expect(await count()).toBe(before + 1)
})

test('a plan that a new column spoilt fails once and is made anew', async () => {
  await pool.query('create table growing (id int)')
  const all = () => pool.query('select * from growing where id = $1', [1])
  for (let n = 0; n < 12; n++) await all()
  await pool.query('alter table growing add column name text')
  await expect(all()).rejects.toThrow('cached plan must not change result type')
  expect((await all()).fields.map((field) => field.name)).toEqual(['id', 'name'])
})

test('a statement that was first asked behind a failing one is planned when it is asked again', async () => {
  const db = openDatabase(pool)
  const tripled = (on: typeof db, value: number) =>
    sql<{ n: number }>`${sql.raw(prepared)} select ${value}::int * 3 as n`.execute(on)
  const failing = inTransaction(db, (tx) => Promise.all([sql`select 1 / 0`.execute(tx), tripled(tx, 1), tripled(tx, 2)]))
  await expect(failing).rejects.toThrow('division by zero')
  expect((await tripled(db, 14)).rows).toEqual([{ n: 42 }])
})
