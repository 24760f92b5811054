-- The engine's row of a kind of job, made when it is first asked for. Jobs that are added together with what they are about name it.
create function task_of(kind text) returns int language plpgsql as $$
declare
  task int;
begin
  select id into task from graphile_worker._private_tasks where identifier = kind;
  if task is null then
    insert into graphile_worker._private_tasks (identifier) values (kind) on conflict do nothing;
    select id into task from graphile_worker._private_tasks where identifier = kind;
  end if;
  return task;
end $$;
