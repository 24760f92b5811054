import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { TakeHomeTestsTable } from '../tables/assessments.ts'

export type TestRow = Selectable<TakeHomeTestsTable>
export type TestState = TestRow['state']

/** Undefined when such a test is under way already for the application in the stage. */
export async function insertTest(db: CoreDb, row: Insertable<TakeHomeTestsTable>): Promise<TestRow | undefined> {
  return db
    .insertInto('take_home_tests')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'stage_id']).where(sql<boolean>`state in ('sending', 'sent')`).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
}

export async function findTest(db: CoreDb, id: number): Promise<TestRow | undefined> {
  return db.selectFrom('take_home_tests').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The candidate whom a test was sent to. */
export async function candidateOfTest(db: CoreDb, id: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('take_home_tests as t')
    .innerJoin('applications as a', 'a.id', 't.application_id')
    .select('a.candidate_id')
    .where('t.id', '=', id)
    .executeTakeFirst()
  return row?.candidate_id
}

/** The one that is under way for the application in the stage. */
export async function findOpenTest(db: CoreDb, at: { applicationId: number; stageId: number }): Promise<TestRow | undefined> {
  return db
    .selectFrom('take_home_tests')
    .selectAll()
    .where('application_id', '=', at.applicationId)
    .where('stage_id', '=', at.stageId)
    .where('state', 'in', ['sending', 'sent'])
    .executeTakeFirst()
}

/** Whether any test of the application waits for its answer. */
export async function hasOpenTest(db: CoreDb, applicationId: number): Promise<boolean> {
  const row = await db
    .selectFrom('take_home_tests')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('state', 'in', ['sending', 'sent'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes a test that is still in the state in which it was read; false when it no longer is. */
export async function updateTest(
  db: CoreDb,
  test: { id: number; state: TestState },
  change: Updateable<TakeHomeTestsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('take_home_tests')
    .set(change)
    .where('id', '=', test.id)
    .where('state', '=', test.state)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Ends what is under way at a partner, with a line in each log. Answers how many that were. */
export async function endTestsOf(db: CoreDb, partnerId: number, end: { at: Date; reason: string }): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with ended as (
      update recruiting.take_home_tests set state = 'ended', ended_at = ${end.at}, end_reason = ${end.reason}
      where partner_id = ${partnerId} and state in ('sending', 'sent') returning id
    )
    insert into recruiting.take_home_test_log (take_home_test_id, at, problem, body)
    select id, ${end.at}, true, ${end.reason} from ended returning id`.execute(db)
  return rows.length
}

export async function insertLogLine(
  db: CoreDb,
  line: { take_home_test_id: number; at: Date; problem: boolean; body: string },
): Promise<void> {
  await db.insertInto('take_home_test_log').values(line).execute()
}

/** The newest line of a test's log, so that an hourly question does not say the same thing a thousand times. */
export async function lastLogLine(db: CoreDb, testId: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('take_home_test_log')
    .select('body')
    .where('take_home_test_id', '=', testId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.body
}

/** All tests of an application with partner and sender, newest first. */
export async function testsOfApplication(db: CoreDb, applicationId: number) {
  return db
    .selectFrom('take_home_tests as t')
    .innerJoin('assessment_partners as p', 'p.id', 't.partner_id')
    .innerJoin('job_stages as s', 's.id', 't.stage_id')
    .leftJoin('users as u', 'u.id', 't.sent_by')
    .selectAll('t')
    .select([
      'p.name as partner',
      's.name as stage',
      sql<string | null>`nullif(trim(u.first_name || ' ' || u.last_name), '')`.as('sender'),
    ])
    .where('t.application_id', '=', applicationId)
    .orderBy('t.id', 'desc')
    .execute()
}

/** Their logs, oldest line first. */
export async function logLinesOf(db: CoreDb, testIds: readonly number[]) {
  if (testIds.length === 0) return []
  return db.selectFrom('take_home_test_log').selectAll().where('take_home_test_id', 'in', testIds).orderBy('id').execute()
}
