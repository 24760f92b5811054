import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'
import type { TeamRole } from './job.ts'

export async function insertMembers(
  tx: CoreDb,
  { jobId, role, userIds }: { jobId: number; role: TeamRole; userIds: readonly number[] },
): Promise<void> {
  if (userIds.length === 0) return
  await tx
    .insertInto('hiring_team')
    .values(userIds.map((user_id) => ({ job_id: jobId, user_id, role })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes these users out of a role, or everybody for null. */
export async function removeMembers(
  tx: CoreDb,
  { jobId, role, userIds }: { jobId: number; role: TeamRole; userIds: readonly number[] | null },
): Promise<void> {
  let query = tx.deleteFrom('hiring_team').where('job_id', '=', jobId).where('role', '=', role)
  if (userIds) query = query.where(sql<boolean>`user_id = any(${userIds})`)
  await query.execute()
}

/** Makes one member of a role the responsible one, and nobody else. */
export async function setResponsible(
  tx: CoreDb,
  { jobId, role, userId }: { jobId: number; role: TeamRole; userId: number },
): Promise<void> {
  await tx
    .updateTable('hiring_team')
    .set({ responsible: sql<boolean>`user_id = ${userId}` })
    .where('job_id', '=', jobId)
    .where('role', '=', role)
    .execute()
}

/** Hands the job's applications of these states over to a recruiter or coordinator. */
export async function handOver(
  tx: CoreDb,
  given: { jobId: number; role: 'recruiter' | 'coordinator'; userId: number; statuses: readonly string[]; at: Date },
): Promise<void> {
  const column = given.role === 'recruiter' ? 'recruiter_id' : 'coordinator_id'
  await tx
    .updateTable('applications')
    .set({ [column]: given.userId, updated_at: given.at })
    .where(sql<boolean>`job_ids @> array[${given.jobId}]::bigint[]`)
    .where('prospect', '=', false)
    .where(sql<boolean>`status = any(${given.statuses})`)
    .execute()
}
