import type { Insertable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { JobsTable } from '../tables/jobs.ts'

export async function insertJob(db: CoreDb, row: Insertable<JobsTable>): Promise<number> {
  const { id } = await db.insertInto('jobs').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function insertJobOffices(db: CoreDb, jobId: number, officeIds: readonly number[]): Promise<void> {
  if (officeIds.length === 0) return
  await db
    .insertInto('job_offices')
    .values(officeIds.map((office_id) => ({ job_id: jobId, office_id })))
    .execute()
}

export async function insertOpenings(db: CoreDb, openings: { jobId: number; count: number; at: Date }): Promise<void> {
  await db
    .insertInto('job_openings')
    .values(
      Array.from({ length: openings.count }, (_, index) => ({
        job_id: openings.jobId,
        opening_id: `${openings.jobId}-${index + 1}`,
        status: 'open' as const,
        opened_at: openings.at,
      })),
    )
    .execute()
}

export async function setJobStatusRow(db: CoreDb, id: number, change: { status: 'open' | 'closed'; at: Date }): Promise<void> {
  await db
    .updateTable('jobs')
    .set({
      status: change.status,
      updated_at: change.at,
      ...(change.status === 'closed' ? { closed_at: change.at } : { opened_at: change.at, closed_at: null }),
    })
    .where('id', '=', id)
    .execute()
}
