import { freshDatabase } from '@orangery/testing/launcher'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
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

test('a marked statement is planned once for all its values, another is not kept', async () => {
  const db = openDatabase(pool)
  const twice = async (value: number) =>
    (await sql<{ doubled: number }>`${sql.raw(prepared)} select ${value}::int * 2 as doubled`.execute(db)).rows[0]!.doubled
  expect([await twice(2), await twice(21), await count()]).toEqual([4, 42, 1])
  await sql`select ${1}::int as one`.execute(db)
  expect(await count()).toBe(1)
  await expect(sql`${sql.raw(prepared)} select ${'x'}::int`.execute(db)).rejects.toThrow(/invalid input syntax/)
  expect(await twice(4)).toBe(8)
})
