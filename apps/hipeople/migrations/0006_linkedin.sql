-- Verifying a referee by LinkedIn: the application registered there, sign-ins under way, and what is kept of one that succeeded.

create table linkedin (
  id smallint primary key default 1 check (id = 1),
  -- The built-in simulator counts outside production only.
  kind text not null check (kind in ('linkedin', 'simulator')),
  client_id text not null,
  secret_sealed text not null,
  set_at timestamptz not null,
  set_by text not null,
  -- What LinkedIn said when it was last asked whether it knows the client.
  tested_at timestamptz,
  test_ok boolean,
  test_text text
);

-- A sign-in that has begun. Its row is deleted when it comes back, so that it comes back once.
create table linkedin_attempts (
  state_hash text primary key,
  referee_id bigint not null references referees (id),
  -- The token of the referee's link, to lead back to it.
  token_sealed text not null,
  expires_at timestamptz not null
);
create index linkedin_attempts_referee on linkedin_attempts (referee_id);

-- Nothing else that LinkedIn tells is kept: no address, no picture, no token.
alter table referees
  add column verified_at timestamptz,
  add column verified_name text,
  add column verified_name_fit text check (verified_name_fit in ('same', 'partly', 'differs')),
  -- Null when LinkedIn gave no address.
  add column verified_email_fits boolean;
