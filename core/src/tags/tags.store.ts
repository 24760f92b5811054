import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'

export interface Tag {
  readonly id: number
  readonly name: string
}

/** Adds the tag; undefined when there is one of that name already, in whatever letters. */
export async function insertTag(tx: CoreDb, name: string): Promise<Tag | undefined> {
  const { rows } = await sql<Tag>`
    insert into recruiting.tags (name) values (${name}) on conflict do nothing returning id, name`.execute(tx)
  return rows[0]
}

export async function findTagByName(db: CoreDb, name: string): Promise<Tag | undefined> {
  return db.selectFrom('tags').selectAll().where(sql<boolean>`lower(name) = lower(${name})`).executeTakeFirst()
}

/** The tag, kept from being deleted until the transaction ends. */
export async function holdTag(tx: CoreDb, id: number): Promise<Tag | undefined> {
  return tx.selectFrom('tags').selectAll().where('id', '=', id).forKeyShare().executeTakeFirst()
}

/**
 * Names as the organisation spells them, each once, in the order given; those that are new are added. None of them is deleted until
 * the transaction ends. To be called before a candidate is locked: whoever deletes a tag takes the same way round.
 */
export async function holdTagsByName(tx: CoreDb, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  // One that is deleted between the two statements is added anew.
  for (;;) {
    await sql`
      insert into recruiting.tags (name)
      select distinct on (lower(name)) name from unnest(${names}::text[]) name order by lower(name)
      on conflict do nothing`.execute(tx)
    const { rows } = await sql<{ name: string; wanted: number }>`
      with held as (
        select name from recruiting.tags
        where lower(name) in (select lower(given) from unnest(${names}::text[]) given) order by id for key share
      )
      select held.name, (select count(distinct lower(given))::int from unnest(${names}::text[]) given) as wanted from held
      join unnest(${names}::text[]) with ordinality as given (name, number) on lower(given.name) = lower(held.name)
      group by held.name order by min(given.number)`.execute(tx)
    if (rows.length > 0 && rows.length === rows[0]!.wanted) return rows.map(({ name }) => name)
  }
}

export async function deleteTagRow(tx: CoreDb, id: number): Promise<Tag | undefined> {
  return tx.deleteFrom('tags').where('id', '=', id).returningAll().executeTakeFirst()
}

/** Takes a tag from everybody who carries it. Answers how many they were. */
export async function dropTag(tx: CoreDb, name: string, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update recruiting.candidates set tags = array_remove(tags, ${name}), updated_at = ${at}
    where tags @> array[${name}]::text[]`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

function carried(db: CoreDb, candidateId: number) {
  return db
    .selectFrom('tags')
    .where(sql<boolean>`name = any ((select c.tags from recruiting.candidates c where c.id = ${candidateId})::text[])`)
}

/** One page of the tags that a candidate carries. */
export async function pageOfTagsOf(db: CoreDb, candidateId: number, page: IdPage): Promise<Tag[]> {
  let query = carried(db, candidateId).selectAll().orderBy('id').limit(page.limit)
  if (page.afterId !== undefined) query = query.where('id', '>', page.afterId)
  else if (page.offset) query = query.offset(page.offset)
  return query.execute()
}

export async function countTagsOf(db: CoreDb, candidateId: number): Promise<number> {
  const { count } = await carried(db, candidateId).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow()
  return Number(count)
}
