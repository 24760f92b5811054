import type { ClientBase, Pool } from 'pg'

// Reads and writes the engine's private table as jobs.store.ts does; what is not said here, such as what a failed try does to a job, is
// as the engine does it.

export type Queryable = Pick<ClientBase, 'query'> | Pick<Pool, 'query'>

/** Of a connection that is open at this end only, no answer ever comes; nothing else is fetched meanwhile. */
const answerWithinMs = 30_000

export interface FetchedJob {
  readonly id: number
  readonly attempts: number
  readonly payload: unknown
}

/** Takes jobs that are over out of the queue, and locks up to `most` due ones of a kind for a worker, in one statement. */
export async function endAndFetch(
  db: Queryable,
  wanted: { kind: string; worker: string; ended: readonly number[]; most: number },
): Promise<FetchedJob[]> {
  const statement = {
    name: 'end-and-fetch',
    query_timeout: answerWithinMs,
    text: `with over as (
        delete from graphile_worker._private_jobs where id = any($3::bigint[]) and locked_by = $2
      ), due as (
        select id from graphile_worker._private_jobs
        where is_available and run_at <= now() and job_queue_id is null and task_id = (select queue.task_of($1))
        order by priority, run_at limit $4 for update skip locked
      ), taken as (
        update graphile_worker._private_jobs jobs set attempts = attempts + 1, locked_by = $2, locked_at = now()
        from due where jobs.id = due.id returning jobs.*
      )
      select id, attempts, payload from taken order by priority, run_at, id`,
    values: [wanted.kind, wanted.worker, wanted.ended, wanted.most],
  }
  const { rows } = await db.query<FetchedJob>(statement)
  return rows
}

export interface FailedTry {
  readonly id: number
  readonly message: string
}

/** Puts jobs back whose try has failed; the more tries there were, the longer they wait. */
export async function putBack(db: Queryable, worker: string, failed: readonly FailedTry[]): Promise<void> {
  await db.query(
    `update graphile_worker._private_jobs jobs
     set last_error = failed.message, run_at = greatest(now(), run_at) + exp(least(attempts, 10)) * interval '1 second',
       locked_by = null, locked_at = null
     from json_to_recordset($2::json) as failed (id bigint, message text)
     where jobs.id = failed.id and jobs.locked_by = $1`,
    [worker, JSON.stringify(failed)],
  )
}

/**
 * Frees what a worker has locked of a kind without knowing of it: fetched by a statement whose answer was lost with its connection. That was no
 * try. Answers how many.
 */
export async function freeUnknown(
  db: Queryable,
  holder: { kind: string; worker: string; known: readonly number[] },
): Promise<number> {
  const { rowCount } = await db.query(
    `update graphile_worker._private_jobs set locked_by = null, locked_at = null, attempts = greatest(attempts - 1, 0)
     where locked_by = $2 and task_id = (select queue.task_of($1)) and id <> all($3::bigint[])`,
    [holder.kind, holder.worker, holder.known],
  )
  return rowCount ?? 0
}
