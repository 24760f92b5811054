import type { Insertable, Updateable } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { JobPostsTable } from '../tables/jobs.ts'

export async function insertJobPost(tx: CoreDb, row: Insertable<JobPostsTable>): Promise<number> {
  const { id } = await tx.insertInto('job_posts').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateJobPostRow(tx: CoreDb, id: number, change: Updateable<JobPostsTable>): Promise<void> {
  await tx.updateTable('job_posts').set(change).where('id', '=', id).execute()
}
