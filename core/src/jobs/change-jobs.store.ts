import type { Insertable, Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { JobsTable } from '../tables/jobs.ts'

export async function insertJob(db: CoreDb, row: Insertable<JobsTable>): Promise<number> {
  const { id } = await db.insertInto('jobs').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** An office that is named twice is the job's once. */
export async function insertJobOffices(db: CoreDb, jobId: number, officeIds: readonly number[]): Promise<void> {
  if (officeIds.length === 0) return
  await db
    .insertInto('job_offices')
    .values([...new Set(officeIds)].map((office_id) => ({ job_id: jobId, office_id })))
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

export async function updateJobRow(tx: CoreDb, id: number, change: Updateable<JobsTable>): Promise<void> {
  await tx.updateTable('jobs').set(change).where('id', '=', id).execute()
}

export async function deleteJobOffices(tx: CoreDb, jobId: number): Promise<void> {
  await tx.deleteFrom('job_offices').where('job_id', '=', jobId).execute()
}

/** Whether approvers of the job's opening have been named and have not said yes. */
export async function awaitsApproval(db: CoreDb, jobId: number): Promise<boolean> {
  const flow = await db
    .selectFrom('approval_flows')
    .select('id')
    .where('job_id', '=', jobId)
    .where('type', '=', 'open_job')
    .where('status', '!=', 'approved')
    .executeTakeFirst()
  return flow !== undefined
}
