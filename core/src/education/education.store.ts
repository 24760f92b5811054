import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { EducationChoicesTable } from '../tables/lists.ts'

export type ChoiceKind = EducationChoicesTable['kind']

/** One page of schools, degrees or disciplines by their priority; ids decide among equals. */
export async function pageOfChoices(db: CoreDb, kind: ChoiceKind, page: IdPage) {
  let query = db
    .selectFrom('education_choices')
    .select(['id', 'name', 'position'])
    .where('kind', '=', kind)
    .orderBy('position')
    .orderBy('id')
    .limit(page.limit)
  if (page.afterId !== undefined)
    query = query.where(
      sql<boolean>`(position, id) > (select last.position, last.id from recruiting.education_choices last where last.id = ${page.afterId})`,
    )
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countChoices(db: CoreDb, kind: ChoiceKind): Promise<number> {
  const { count } = await db
    .selectFrom('education_choices')
    .select(sql<number>`count(*)`.as('count'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** One page of those whose name holds the term, in whatever letters, by their priority; and how many there are. */
export async function searchChoices(db: CoreDb, kind: ChoiceKind, wanted: { term: string; offset: number; limit: number }) {
  const pattern = `%${wanted.term.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const fitting = db.selectFrom('education_choices').where('kind', '=', kind).where('name', 'ilike', pattern)
  const { count } = await fitting.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  const page = fitting.select(['id', 'name']).orderBy('position').orderBy('id')
  return { count: Number(count), rows: await page.offset(wanted.offset).limit(wanted.limit).execute() }
}

export async function choiceName(db: CoreDb, kind: ChoiceKind, id: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('education_choices')
    .select('name')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name
}
