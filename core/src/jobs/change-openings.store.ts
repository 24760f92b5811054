import type { Selectable, Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { CustomValues } from '../tables/index.ts'
import type { JobOpeningsTable } from '../tables/jobs.ts'

/** All openings of a job, ids ascending, locked against hires that would fill one. */
export async function lockOpenings(tx: CoreDb, jobId: number): Promise<Selectable<JobOpeningsTable>[]> {
  return tx.selectFrom('job_openings').selectAll().where('job_id', '=', jobId).orderBy('id').forUpdate().execute()
}

export async function insertOpeningRows(
  tx: CoreDb,
  given: { jobId: number; openings: readonly { openingId: string | null; customValues?: CustomValues }[]; at: Date },
): Promise<number[]> {
  if (given.openings.length === 0) return []
  const rows = await tx
    .insertInto('job_openings')
    .values(
      given.openings.map(({ openingId, customValues = {} }) => ({
        job_id: given.jobId,
        opening_id: openingId || null,
        status: 'open' as const,
        opened_at: given.at,
        custom_values: JSON.stringify(customValues),
      })),
    )
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function updateOpeningRow(tx: CoreDb, id: number, change: Updateable<JobOpeningsTable>): Promise<void> {
  await tx.updateTable('job_openings').set(change).where('id', '=', id).execute()
}

export async function deleteOpeningRows(tx: CoreDb, ids: readonly number[]): Promise<void> {
  await tx.deleteFrom('job_openings').where('id', 'in', ids).execute()
}

export async function closeReasonExists(db: CoreDb, id: number): Promise<boolean> {
  return (await db.selectFrom('close_reasons').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
