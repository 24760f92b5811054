-- How far the clock of a demo or a test was moved, one row for all processes. Production never writes it.
create table clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null
);
