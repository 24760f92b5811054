import { inTransaction, scopeTo } from '@orangery/platform'
import { freshDatabase } from '@orangery/testing/launcher'
import { expect, test } from 'vitest'
import { coreMigrations } from '../index.ts'
import type { Tables } from '../tables/index.ts'
import { insertThousands, wordsColumn } from './demo.store.ts'

test('thousands of rows keep their order, their types, and what they leave out', async () => {
  await using database = await freshDatabase({ migrations: [coreMigrations] })
  const db = scopeTo<Tables>(database.db, coreMigrations.schema)
  const at = new Date('2026-03-04T05:06:07.089Z')
  const times = { created_at: at, updated_at: at, last_activity_at: at }
  const people = Array.from({ length: 901 }, (_, index) => ({ first_name: `“${index}”`, last_name: "D'Arc \\ 柳", ...times }))
  const told = {
    tags: ['a, b', '"'],
    custom_values: JSON.stringify({ b: "it's", a: [1, null] }),
    search: wordsColumn(['arc', '柳']),
  }

  const ids = await inTransaction(db, (tx) =>
    insertThousands(tx, 'candidates', [{ ...people[0]!, ...told }, ...people.slice(1)], {
      absent: { tags: [], custom_values: '{}', search: '' },
      json: ['custom_values'],
    }),
  )

  const rows = await db.selectFrom('candidates').selectAll().orderBy('id').execute()
  expect(rows.map(({ id }) => id)).toEqual(ids)
  expect(rows.map(({ first_name }) => first_name)).toEqual(people.map(({ first_name }) => first_name))
  expect(rows[0]).toMatchObject({ ...people[0], tags: told.tags, custom_values: { b: "it's", a: [1, null] }, search: "'arc' '柳'" })
  expect(rows[900]).toMatchObject({ ...people[900], tags: [], custom_values: {}, search: '', company: null, phone_numbers: [] })
})
