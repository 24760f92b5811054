import type { ClientBase } from 'pg'

type Queryable = Pick<ClientBase, 'query'>

const lockKey = `hashtextextended('orangery worker ' || $1, 0)`

export async function holdLife(client: Queryable, worker: string): Promise<void> {
  await client.query(`select pg_advisory_lock(${lockKey})`, [worker])
}

export async function dropLife(client: Queryable, worker: string): Promise<void> {
  await client.query(`select pg_advisory_unlock(${lockKey})`, [worker])
}

/** Everybody who holds a job now. */
export async function listHolders(client: Queryable): Promise<string[]> {
  const { rows } = await client.query<{ locked_by: string }>(
    'select distinct locked_by from graphile_worker._private_jobs where locked_by is not null',
  )
  return rows.map((row) => row.locked_by)
}

/** True when the worker's lock is free, which then stays with the caller's transaction: only one peer cleans up after it. */
export async function isDead(client: Queryable, worker: string): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${lockKey}) as free`, [worker])
  return rows[0]?.free === true
}

/**
 * Counts a death for each job that the dead worker was working on. A job that already was suspected counts only when it was the one at work,
 * not when it stood in line behind another suspect.
 */
export async function countDeaths(client: Queryable, worker: string): Promise<void> {
  await client.query(
    `insert into queue.deaths (job_id, deaths) select id, 1 from graphile_worker._private_jobs where locked_by = $1
     on conflict (job_id) do update set deaths = queue.deaths.deaths + case when queue.deaths.working = $1 then 1 else 0 end, working = null`,
    [worker],
  )
}

/**
 * Frees the dead worker's jobs, and sets aside those that were deadly too often. Answers how many of each. What was added anew under its key
 * while it ran has a job in its place; the engine took its key and its tries away, and it goes.
 */
export async function releaseJobs(
  client: Queryable,
  worker: string,
  mostDeaths: number,
): Promise<{ released: number; setAside: number }> {
  await client.query(
    `delete from graphile_worker._private_jobs
     where locked_by = $1 and key is null and attempts >= max_attempts and updated_at > locked_at`,
    [worker],
  )
  const { rows } = await client.query<{ stopped: boolean }>(
    `update graphile_worker._private_jobs jobs
     set locked_by = null, locked_at = null,
       max_attempts = case when deaths.deaths >= $2 then greatest(jobs.attempts, 1) else jobs.max_attempts end,
       last_error = case when deaths.deaths >= $2 then 'Set aside: the process running it died ' || deaths.deaths || ' times'
         else 'The process running it died' end
     from queue.deaths where deaths.job_id = jobs.id and jobs.locked_by = $1
     returning deaths.deaths >= $2 as stopped`,
    [worker, mostDeaths],
  )
  await client.query('select graphile_worker.force_unlock_workers(array[$1::text])', [worker])
  await client.query(`select pg_notify('jobs:insert', '{"count":1000}')`)
  return { released: rows.filter((row) => !row.stopped).length, setAside: rows.filter((row) => row.stopped).length }
}

export async function forgetFinished(client: Queryable): Promise<void> {
  await client.query(
    'delete from queue.deaths where not exists (select 1 from graphile_worker._private_jobs jobs where jobs.id = deaths.job_id)',
  )
}

/** Marks the worker as the one at work on a suspected job, not merely holding it. */
export async function beginSuspect(client: Queryable, jobId: number, worker: string): Promise<void> {
  await client.query('update queue.deaths set working = $2 where job_id = $1', [jobId, worker])
}

/** True when a process died before while it held this job. */
export async function isSuspect(client: Queryable, jobId: number): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from queue.deaths where job_id = $1', [jobId])
  return rowCount === 1
}
