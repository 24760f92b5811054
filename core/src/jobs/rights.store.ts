import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'

/** Of these users the enabled ones who may change the job: Site Admins, and members of its hiring team. */
export async function jobEditorsAmong(
  db: CoreDb,
  { userIds, jobId }: { userIds: readonly number[]; jobId: number },
): Promise<Set<number>> {
  const { rows } = await sql<{ id: number }>`
    select u.id from recruiting.users u
    where u.id = any(${userIds}) and u.disabled_at is null and (u.level = 'site_admin' or exists (
      select 1 from recruiting.hiring_team t where t.job_id = ${jobId} and t.user_id = u.id))`.execute(db)
  return new Set(rows.map((row) => row.id))
}

export async function isJobEditor(db: CoreDb, { userId, jobId }: { userId: number; jobId: number }): Promise<boolean> {
  return (await jobEditorsAmong(db, { userIds: [userId], jobId })).has(userId)
}
