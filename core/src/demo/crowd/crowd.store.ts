import { sql } from 'kysely'
import type { CoreDb } from '../../context.ts'

/** Whom and what jobs of the crowd name: those that the organisation has. */
export async function peopleForJobs(tx: CoreDb) {
  const ids = async (table: 'users' | 'departments' | 'offices') =>
    (await tx.selectFrom(table).select('id').orderBy('id').limit(50).execute()).map((row) => row.id)
  return { userIds: await ids('users'), departmentIds: await ids('departments'), officeIds: await ids('offices') }
}

export interface CrowdJob {
  readonly n: number
  readonly id: number
  readonly name: string
  readonly post_id: number
  readonly stage_ids: number[]
  readonly stage_names: string[]
  readonly recruiter_id: number | null
  readonly coordinator_id: number | null
}

/** The jobs with what an application on each of them names. */
export async function crowdJobs(db: CoreDb, jobIds: readonly number[]): Promise<CrowdJob[]> {
  const { rows } = await sql<CrowdJob>`
    select row_number() over (order by j.id) - 1 as n, j.id, j.name,
      (select min(p.id) from recruiting.job_posts p where p.job_id = j.id) as post_id,
      (select array_agg(s.id order by s.position) from recruiting.job_stages s where s.job_id = j.id) as stage_ids,
      (select array_agg(s.name order by s.position) from recruiting.job_stages s where s.job_id = j.id) as stage_names,
      (select t.user_id from recruiting.hiring_team t where t.job_id = j.id and t.role = 'recruiter' and t.responsible limit 1) as recruiter_id,
      (select t.user_id from recruiting.hiring_team t where t.job_id = j.id and t.role = 'coordinator' and t.responsible limit 1) as coordinator_id
    from recruiting.jobs j where j.id = any(${jobIds}) order by j.id`.execute(db)
  return rows
}

export async function idsForApplications(db: CoreDb) {
  const ids = async (table: 'users' | 'sources' | 'rejection_reasons') =>
    (await db.selectFrom(table).select('id').orderBy('id').limit(50).execute()).map((row) => row.id)
  return { userIds: await ids('users'), sourceIds: await ids('sources'), reasonIds: await ids('rejection_reasons') }
}
