import type { Db } from '@orangery/platform'
import { type RawBuilder, sql } from 'kysely'
import type { ClientBase, Pool } from 'pg'

// Beside graphile-worker's public functions this file reads and writes its private tables; the pinned version keeps their shape, and
// queue.db.test.ts would notice a change. Times here are machine times, since the engine compares them with the server's.

type Queryable = Pick<ClientBase, 'query'> | Pick<Pool, 'query'>

export interface NewJob {
  identifier: string
  payload: unknown
  run_at?: string
  max_attempts?: number
  job_key?: string
  priority?: number
}

export interface StoppedJob {
  id: number
  kind: string
  key: string | null
  payload: { data?: unknown }
  attempts: number
  lastError: string | null
  deaths: number
  createdAt: Date
}

export interface KindCounts {
  kind: string
  due: number
  waiting: number
  running: number
  setAside: number
}

export type KeyMode = 'replace' | 'preserve_run_at'

export async function addJob(tx: Db, job: NewJob, keyMode: KeyMode): Promise<number> {
  const { rows } = await sql<{ id: number }>`select id from graphile_worker.add_job(
    identifier => ${job.identifier}::text, payload => ${JSON.stringify(job.payload)}::json, run_at => ${job.run_at ?? null}::timestamptz,
    max_attempts => ${job.max_attempts ?? null}::int, job_key => ${job.job_key ?? null}::text, priority => ${job.priority ?? null}::int,
    job_key_mode => ${keyMode}::text)`.execute(tx)
  return Number(rows[0]?.id)
}

/**
 * Ends a statement that makes something: adds a job for each row of `made`: `data` (the payload, json), `key` and `trace` (text).
 * The engine's own way costs five statements more and announces within the transaction, so that all commits wait in one line.
 */
export function jobsFor(made: RawBuilder<unknown>, kind: { name: string; maxAttempts: number }) {
  return sql`insert into graphile_worker._private_jobs (task_id, payload, key, max_attempts)
    select queue.task_of(${kind.name}), json_build_object('v', 1, 'data', made.data, 'trace', made.trace),
      ${`${kind.name}:`} || made.key, ${kind.maxAttempts}
    from (${made}) made
    on conflict (key) do nothing`
}

/** Wakes so many workers of each process; those that run crowds look in any case. */
export async function announceJobs(db: Queryable, count: number): Promise<void> {
  await db.query(`select pg_notify('jobs:insert', json_build_object('count', $1::int)::text)`, [count])
}

export async function addJobs(tx: Db, jobs: readonly NewJob[]): Promise<void> {
  await sql`select 1 from graphile_worker.add_jobs(
    array(select json_populate_recordset(null::graphile_worker.job_spec, ${JSON.stringify(jobs)}::json)), false)`.execute(tx)
}

/** The same for one kind that comes in crowds, whose own runner is told of them. */
export async function addToCrowd(tx: Db, kind: string, jobs: readonly NewJob[]): Promise<void> {
  await sql`select queue.add_to_crowd(${kind}, ${JSON.stringify(jobs)}::json)`.execute(tx)
}

export async function removeJob(tx: Db, key: string): Promise<void> {
  await sql`select 1 from graphile_worker.remove_job(${key}::text)`.execute(tx)
}

/**
 * Puts a job that runs back in line for a given time, as a new row, in one statement: the engine then finds the old row gone when it wants to
 * finish it. False when the job is no longer this worker's.
 */
export async function requeueJob(
  db: Queryable,
  job: { id: number; worker: string; runAt: Date; lastError: string | null; resetAttempts: boolean },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `with old as (
       delete from graphile_worker._private_jobs where id = $1 and locked_by = $2 returning *
     ), moved as (
       insert into graphile_worker._private_jobs (job_queue_id, task_id, payload, priority, run_at, attempts, max_attempts, last_error, key, flags)
       select job_queue_id, task_id, payload, priority, $3, case when $5 then 0 else attempts end,
         case when $5 then max_attempts else greatest(max_attempts, attempts + 1) end, $4, key, flags from old returning id
     ), known as (
       update queue.deaths set job_id = moved.id, working = null from moved where job_id = $1
     )
     select id from moved`,
    [job.id, job.worker, job.runAt, job.lastError, job.resetAttempts],
  )
  return rowCount === 1
}

/** Makes the running try the last one. */
export async function endAttempts(db: Queryable, id: number, worker: string): Promise<void> {
  await db.query('update graphile_worker._private_jobs set max_attempts = greatest(attempts, 1) where id = $1 and locked_by = $2', [
    id,
    worker,
  ])
}

/** Jobs that nothing will run again: out of tries, given up, or deadly. */
export async function listSetAside(db: Queryable, limit: number): Promise<StoppedJob[]> {
  const { rows } = await db.query<StoppedJob>(
    `select jobs.id, tasks.identifier as kind, jobs.key, jobs.payload, jobs.attempts, jobs.last_error as "lastError",
       coalesce(deaths.deaths, 0) as deaths, jobs.created_at as "createdAt"
     from graphile_worker._private_jobs jobs
     join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
     left join queue.deaths on deaths.job_id = jobs.id
     where jobs.attempts >= jobs.max_attempts and jobs.locked_at is null
     order by jobs.id desc limit $1`,
    [limit],
  )
  return rows
}

export async function reviveJob(db: Queryable, id: number, runAt: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `with revived as (
       update graphile_worker._private_jobs set max_attempts = least(attempts + 25, 32767), run_at = $2
       where id = $1 and attempts >= max_attempts and locked_at is null returning id
     ), forgiven as (delete from queue.deaths where job_id = $1)
     select pg_notify('jobs:insert', '{"count":1}') from revived`,
    [id, runAt],
  )
  return rowCount === 1
}

export async function discardJob(db: Queryable, id: number): Promise<boolean> {
  const { rowCount } = await db.query(
    'delete from graphile_worker._private_jobs where id = $1 and attempts >= max_attempts and locked_at is null',
    [id],
  )
  return rowCount === 1
}

export async function countJobs(db: Queryable, machineNow: Date): Promise<KindCounts[]> {
  const { rows } = await db.query<KindCounts>(
    `select tasks.identifier as kind,
       count(*) filter (where is_available and run_at <= $1) as due,
       count(*) filter (where is_available and run_at > $1) as waiting,
       count(*) filter (where locked_at is not null) as running,
       count(*) filter (where locked_at is null and attempts >= max_attempts) as "setAside"
     from graphile_worker._private_jobs jobs join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
     group by 1 order by 1`,
    [machineNow],
  )
  return rows
}

/** Jobs of these kinds that could run now, or that somebody is running. */
export async function countUnsettled(
  db: Queryable,
  kinds: readonly string[],
  machineNow: Date,
): Promise<{ due: number; running: number }> {
  const { rows } = await db.query<{ due: number; running: number }>(
    `select count(*) filter (where is_available and run_at <= $2)::int as due, count(*) filter (where locked_at is not null)::int as running
     from graphile_worker._private_jobs jobs join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
     where tasks.identifier = any($1)`,
    [kinds, machineNow],
  )
  return rows[0] ?? { due: 0, running: 0 }
}

/** How many jobs of these kinds could run at a machine time, counted up to `most`, and which of the `crowds` have any that could. */
export async function lookForDue(
  db: Queryable,
  wanted: { kinds: readonly string[]; most: number; crowds: readonly string[] },
  at: Date,
): Promise<{ due: number; crowds: string[] }> {
  const { rows } = await db.query<{ due: number; crowds: string[] }>(
    `select (select count(*)::int from (
         select 1 from graphile_worker._private_jobs where is_available and run_at <= $2
           and task_id = any(array(select id from graphile_worker._private_tasks where identifier = any($1)))
         limit $3) as found) as due,
       array(select identifier from graphile_worker._private_tasks tasks where identifier = any($4) and exists (
         select 1 from graphile_worker._private_jobs where is_available and run_at <= $2 and task_id = tasks.id)) as crowds`,
    [wanted.kinds, at, wanted.most, wanted.crowds],
  )
  return rows[0] ?? { due: 0, crowds: [] }
}

/** Brings every waiting job nearer by so many milliseconds and wakes the workers. */
export async function shiftWaitingJobs(client: Queryable, byMs: number): Promise<void> {
  await client.query(
    `update graphile_worker._private_jobs set run_at = run_at - $1 * interval '1 millisecond' where locked_at is null and attempts < max_attempts`,
    [byMs],
  )
  await announceJobs(client, 1000)
}

/** Adds a periodic job unless it already waits or runs; one that was set aside is started anew. */
export async function ensurePeriodicJob(db: Queryable, job: NewJob): Promise<void> {
  await db.query(
    `select 1 from graphile_worker.add_job(identifier => $1::text, payload => $2::json, run_at => $3::timestamptz, job_key => $4::text)
     where not exists (
       select 1 from graphile_worker._private_jobs where key = $4 and (locked_at is not null or attempts < max_attempts))`,
    [job.identifier, JSON.stringify(job.payload), job.run_at, job.job_key],
  )
}
