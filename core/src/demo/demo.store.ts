import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { Tables } from '../tables/index.ts'

const rowsAtOnce = 400

/** Inserts many rows in few statements and answers their ids, in the order of the rows. */
export async function insertMany<Table extends keyof Tables>(
  db: CoreDb,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<number[]> {
  const ids: number[] = []
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const batch = rows.slice(from, from + rowsAtOnce)
    const inserted = await db
      .insertInto(table)
      .values(batch as never)
      .returning('id' as never)
      .execute()
    ids.push(...inserted.map((row) => (row as { id: number }).id))
  }
  return ids
}

/**
 * The same for thousands of rows: each statement has one parameter, since to name and bind every value takes longer than to insert them.
 * `absent` says what a row has that leaves a column out, else null; `json` names the columns whose texts are JSON.
 */
export async function insertThousands<Table extends keyof Tables>(
  db: CoreDb,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
  given: { absent?: Partial<Insertable<Tables[Table]>>; json?: readonly (keyof Tables[Table])[] } = {},
): Promise<number[]> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const isJson = new Set<PropertyKey>(given.json)
  const values = columns.map((name) =>
    isJson.has(name) ? sql`(given.${sql.id(name)} #>> '{}')::jsonb` : sql`given.${sql.id(name)}`,
  )
  const into = sql`recruiting.${sql.id(table)}`
  const batches = Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) => {
    const batch = rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce).map((row) => ({ ...given.absent, ...row }))
    return sql<{ id: number }>`
      insert into ${into} (${sql.join(columns.map((name) => sql.id(name)))}) select ${sql.join(values)}
      from json_populate_recordset(null::${into}, ${JSON.stringify(batch)}::json) as given returning id`
  })
  const inserted = await Promise.all(batches.map((batch) => batch.execute(db)))
  return inserted.flatMap((one) => one.rows.map(({ id }) => id))
}

/** For tables without an id of their own. */
export async function insertPlain<Table extends keyof Tables>(
  db: CoreDb,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto(table)
      .values(rows.slice(from, from + rowsAtOnce) as never)
      .execute()
  }
}

/** Words, of which none has a quotation mark, as PostgreSQL writes them. */
export function wordsColumn(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' ')
}

/** Lets the planner know what was just filled in. */
export async function analyze(db: CoreDb): Promise<void> {
  await sql`analyze recruiting.candidates, recruiting.applications, recruiting.feed_items, recruiting.stage_moves, recruiting.candidate_documents`.execute(
    db,
  )
}

export async function closeDemoOpening(
  db: CoreDb,
  opening: { id: number; applicationId: number; closeReasonId: number; at: Date },
): Promise<void> {
  await db
    .updateTable('job_openings')
    .set({ status: 'closed', closed_at: opening.at, application_id: opening.applicationId, close_reason_id: opening.closeReasonId })
    .where('id', '=', opening.id)
    .execute()
}

/** What interviews, offers and the like of the demo hang on: every application on a job, ids ascending, with where it stands. */
export async function applicationsOnJobs(db: CoreDb) {
  return db
    .selectFrom('applications as a')
    .innerJoin('job_stages as s', (join) => join.onRef('s.id', '=', sql`coalesce(a.stage_id, a.stage_before_hire_id)`))
    .leftJoin('job_openings as o', 'o.application_id', 'a.id')
    .select([
      'a.id',
      'a.status',
      'a.applied_at',
      'a.starts_at',
      'a.recruiter_id',
      'a.coordinator_id',
      's.job_id',
      's.position as stage',
      'o.id as opening_id',
      sql<Date>`coalesce(a.hired_at, a.rejected_at, a.stage_entered_at, a.applied_at)`.as('stood_since'),
    ])
    .where('a.prospect', '=', false)
    .orderBy('a.id')
    .execute()
}

export type DemoApplication = Awaited<ReturnType<typeof applicationsOnJobs>>[number]

/** The interviews of all plans, with the job and the place of their stage. */
export async function interviewsOfPlans(db: CoreDb) {
  return db
    .selectFrom('job_interviews as i')
    .innerJoin('job_stages as s', 's.id', 'i.job_stage_id')
    .select(['i.id', 'i.name', 'i.estimated_minutes', 's.job_id', 's.position as stage'])
    .orderBy('i.id')
    .execute()
}

export type DemoInterview = Awaited<ReturnType<typeof interviewsOfPlans>>[number]

/** The organisation's one job board, which the migrations made. */
export async function demoBoardId(db: CoreDb): Promise<number> {
  return (await db.selectFrom('job_boards').select('id').executeTakeFirstOrThrow()).id
}
