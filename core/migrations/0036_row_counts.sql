-- How many rows the long lists have, by blocks of 4096 ids: the last page's number, and where a page far down begins, without
-- counting rows. Writers only add lines about what they changed; tidying adds them up.

create table row_counts (
  list text not null,
  -- The id divided by 4096.
  block bigint not null,
  count bigint not null,
  primary key (list, block)
);
create table row_count_changes (
  list text not null,
  block bigint not null,
  change bigint not null
);

create function count_added() returns trigger language plpgsql as $$
begin
  insert into recruiting.row_count_changes select tg_table_name, id >> 12, count(*) from changed group by id >> 12;
  return null;
end $$;
create function count_removed() returns trigger language plpgsql as $$
begin
  insert into recruiting.row_count_changes select tg_table_name, id >> 12, -count(*) from changed group by id >> 12;
  return null;
end $$;
do $$
declare list text;
begin
  foreach list in array array['candidates', 'applications'] loop
    execute format('insert into row_counts select %L, id >> 12, count(*) from %I group by id >> 12', list, list);
    execute format('create trigger row_counts_added after insert on %I referencing new table as changed for each statement execute function count_added()', list);
    execute format('create trigger row_counts_removed after delete on %I referencing old table as changed for each statement execute function count_removed()', list);
  end loop;
end $$;
