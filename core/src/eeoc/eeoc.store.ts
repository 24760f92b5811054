import type { Selectable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { IdPage } from '../id-page.ts'
import type { EeocAnswersTable } from '../tables/hiring.ts'

export type EeocRow = Selectable<EeocAnswersTable> & { candidate_id: number }

export interface EeocFilter {
  readonly applicationId?: number
  readonly submittedBefore?: Date
  readonly submittedAfter?: Date
}

/** Ids ascending. From inclusive, to exclusive. */
export async function pageOfEeocRows(db: CoreDb, filter: EeocFilter, page: IdPage): Promise<EeocRow[]> {
  let query = db
    .selectFrom('eeoc_answers as e')
    .innerJoin('applications as a', 'a.id', 'e.application_id')
    .selectAll('e')
    .select('a.candidate_id')
    .orderBy('e.id')
    .limit(page.limit)
  if (filter.applicationId !== undefined) query = query.where('e.application_id', '=', filter.applicationId)
  if (filter.submittedBefore) query = query.where('e.submitted_at', '<', filter.submittedBefore)
  if (filter.submittedAfter) query = query.where('e.submitted_at', '>=', filter.submittedAfter)
  if (page.afterId !== undefined) query = query.where('e.id', '>', page.afterId)
  return query.execute()
}

/** The answers of an application in place of those that it had. */
export async function putEeoc(
  db: CoreDb,
  row: Pick<EeocRow, 'application_id' | 'race' | 'gender' | 'veteran_status' | 'disability_status' | 'submitted_at'>,
): Promise<void> {
  const { application_id: _, ...answers } = row
  await db
    .insertInto('eeoc_answers')
    .values(row)
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(answers))
    .execute()
}
