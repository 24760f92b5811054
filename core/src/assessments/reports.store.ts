import type { Selectable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { AssessmentReportsTable } from '../tables/assessments.ts'

export type ReportRow = Selectable<AssessmentReportsTable>

export async function insertReport(
  db: CoreDb,
  report: {
    partner_id: number
    take_home_test_id: number | null
    api_call: ReportRow['api_call']
    errors: readonly string[]
    at: Date
  },
): Promise<number> {
  const { id } = await db
    .insertInto('assessment_reports')
    .values({ ...report, errors: JSON.stringify(report.errors) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Claims a report for sending: once. */
export async function claimReport(db: CoreDb, id: number, at: Date): Promise<ReportRow | undefined> {
  return db
    .updateTable('assessment_reports')
    .set({ reported_at: at })
    .where('id', '=', id)
    .where('reported_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

export async function recordReport(
  db: CoreDb,
  id: number,
  outcome: { status: number | null; problem: string | null },
): Promise<void> {
  await db.updateTable('assessment_reports').set(outcome).where('id', '=', id).execute()
}
