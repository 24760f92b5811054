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

export async function choiceName(db: CoreDb, kind: ChoiceKind, id: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('education_choices')
    .select('name')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name
}
