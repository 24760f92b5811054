-- "Send from ATS (Push Integration)": an ATS that sends tests by the assessment partner contract.

-- One row: the key that this organisation's ATS shows, and that we show when a test is completed.
create table push_key (
  id smallint primary key default 1 check (id = 1),
  key_hash text not null,
  key_sealed text not null,
  issued_at timestamptz not null,
  issued_by text not null,
  last_called_at timestamptz,
  -- What the ATS last said about an answer of ours that it could not read.
  last_error text,
  last_error_at timestamptz
);

-- The id of this one sending, as the ATS knows it, and where it is marked as completed.
alter table requests add column push_ref text;
alter table requests add column push_url text;
alter table requests add column push_told_at timestamptz;
create unique index requests_push_ref on requests (push_ref) where push_ref is not null;
