import { openPool } from '@orangery/platform'

/** How the queue and its sessions stand, as lines for whoever has to find out why something did not happen. */
export async function standing(databaseUrl: string): Promise<string> {
  const pool = openPool(databaseUrl, { max: 1 })
  const { rows: jobs } = await pool.query(
    `select t.identifier as kind, j.locked_by, j.attempts, j.is_available, j.run_at <= now() as due, left(j.last_error, 120) as error,
       count(*) as jobs, min(j.locked_at) as locked_since
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id group by 1, 2, 3, 4, 5, 6 order by 1`,
  )
  const { rows: sessions } = await pool.query(
    `select application_name as name, state, wait_event_type || ' ' || wait_event as waits, left(query, 160) as query, count(*) as sessions,
       max(now() - state_change)::text as since
     from pg_stat_activity where datname = current_database() group by 1, 2, 3, 4 order by 1`,
  )
  await pool.end()
  return [...jobs, ...sessions].map((row) => JSON.stringify(row)).join('\n')
}
