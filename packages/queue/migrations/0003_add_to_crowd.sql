-- Adds jobs of a kind that comes in crowds, as the engine's add_jobs does, but wakes no worker of the engine: those would look for a job
-- past all that they may not take. A key replaces the job that waits under it; one that runs is left alone and not tried again.
create function add_to_crowd(kind text, jobs json) returns void language plpgsql as $$
begin
  update graphile_worker._private_jobs running set key = null, attempts = running.max_attempts, updated_at = now()
  from json_to_recordset(jobs) as added (job_key text)
  where running.key = added.job_key and running.is_available is not true;

  insert into graphile_worker._private_jobs as waiting (task_id, payload, run_at, max_attempts, key, priority)
  select queue.task_of(kind), added.payload, coalesce(added.run_at, now()), coalesce(added.max_attempts, 25), added.job_key,
    coalesce(added.priority, 0)
  from json_to_recordset(jobs) as added (payload json, run_at timestamptz, max_attempts smallint, job_key text, priority smallint)
  on conflict (key) do update set
    job_queue_id = null, task_id = excluded.task_id, payload = excluded.payload, max_attempts = excluded.max_attempts,
    run_at = excluded.run_at, priority = excluded.priority, flags = null, revision = waiting.revision + 1,
    attempts = 0, last_error = null, updated_at = now()
  where waiting.locked_at is null;

  if exists (select from json_to_recordset(jobs) as added (run_at timestamptz) where coalesce(added.run_at, now()) <= now()) then
    perform pg_notify('jobs:insert', '{"count":0}');
  end if;
end $$;
