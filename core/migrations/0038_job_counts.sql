-- How many applications of each status every job has, kept as the long lists' lengths are: writers note what they changed.
-- The list is "status:<status>", its block the job's id; prospects stand under block 0.

create function count_statuses_added() returns trigger language plpgsql as $$
begin
  insert into recruiting.row_count_changes
  select 'status:' || status, case when prospect then 0 else job_ids[1] end, count(*) from changed group by 1, 2;
  return null;
end $$;
create function count_statuses_removed() returns trigger language plpgsql as $$
begin
  insert into recruiting.row_count_changes
  select 'status:' || status, case when prospect then 0 else job_ids[1] end, -count(*) from changed group by 1, 2;
  return null;
end $$;
create function count_statuses_changed() returns trigger language plpgsql as $$
begin
  insert into recruiting.row_count_changes
  select list, block, sum(n) from (
    select 'status:' || status as list, case when prospect then 0 else job_ids[1] end as block, 1 as n from changed
    union all select 'status:' || status, case when prospect then 0 else job_ids[1] end, -1 from was
  ) both_states group by list, block having sum(n) <> 0;
  return null;
end $$;
insert into row_counts
  select 'status:' || status, case when prospect then 0 else job_ids[1] end, count(*) from applications group by 1, 2;
create trigger status_counts_added after insert on applications
  referencing new table as changed for each statement execute function count_statuses_added();
create trigger status_counts_removed after delete on applications
  referencing old table as changed for each statement execute function count_statuses_removed();
create trigger status_counts_changed after update on applications
  referencing old table as was new table as changed for each statement execute function count_statuses_changed();

-- What the home page says of this week and this month.
create index applications_applied on applications (applied_at);
create index applications_hired on applications (hired_at) where hired_at is not null;
