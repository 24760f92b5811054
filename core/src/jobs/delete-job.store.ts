import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'

/** Applications that are on the job, or once stood in one of its stages. */
export async function countApplicationsOn(tx: CoreDb, jobId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with stages as (select id from recruiting.job_stages where job_id = ${jobId})
    select count(*)::int as count from (
      select id from recruiting.applications where job_ids @> array[${jobId}]::bigint[]
      union
      select application_id from recruiting.stage_moves
      where from_stage_id in (select id from stages) or to_stage_id in (select id from stages)
      union
      select application_id from recruiting.take_home_tests where stage_id in (select id from stages)
      union
      select a.id from recruiting.applications a join recruiting.job_posts p on p.id = a.job_post_id where p.job_id = ${jobId}
    ) found`.execute(tx)
  return rows[0]!.count
}

/** The job with everything that hangs on it; approval flows go by themselves. */
export async function deleteJobRows(tx: CoreDb, jobId: number): Promise<void> {
  await sql`
    delete from recruiting.assessment_stages
    where stage_id in (select id from recruiting.job_stages where job_id = ${jobId})`.execute(tx)
  await sql`
    delete from recruiting.job_interviews
    where job_stage_id in (select id from recruiting.job_stages where job_id = ${jobId})`.execute(tx)
  await tx.deleteFrom('job_stages').where('job_id', '=', jobId).execute()
  await tx.deleteFrom('tracking_links').where('job_id', '=', jobId).execute()
  await tx.deleteFrom('job_posts').where('job_id', '=', jobId).execute()
  await tx.deleteFrom('job_openings').where('job_id', '=', jobId).execute()
  await tx.deleteFrom('hiring_team').where('job_id', '=', jobId).execute()
  await tx.deleteFrom('job_offices').where('job_id', '=', jobId).execute()
  await tx.deleteFrom('jobs').where('id', '=', jobId).execute()
}
