-- What every partner app keeps about its ATS: the connection, the inbox of web hooks, and what was last heard.

create table connection (
  -- One connection at a time; a former one stays for the record.
  id bigint generated always as identity primary key,
  adapter text not null check (adapter in ('harvest-v1')),
  base_url text not null,
  credential_sealed text not null,
  acting_user_id bigint not null,
  -- The last part of the endpoint's path: its hash finds the row, the sealed text is shown again to be copied.
  endpoint_token_hash text not null unique,
  endpoint_token_sealed text not null,
  hook_secret_sealed text not null,
  -- After a rotation both secrets are taken until then.
  previous_secret_sealed text,
  previous_secret_until timestamptz,
  connected_by text,
  connected_at timestamptz not null,
  disconnected_at timestamptz,
  refused_count int not null default 0,
  last_refused_at timestamptz,
  -- The last call to the ATS that was refused for its credential; null while all is well.
  credential_failed_at timestamptz,
  credential_failure text
);
create unique index connection_live on connection ((true)) where disconnected_at is null;

-- An event id stops a repeat of a delivery. Rows are kept thirty days.
create table inbox (
  event_id text primary key,
  connection_id bigint not null references connection (id),
  action text not null,
  body jsonb not null,
  traceparent text,
  received_at timestamptz not null,
  handled_at timestamptz
);
create index inbox_received on inbox (received_at);

-- When each web hook was last heard, pings included; the checklist turns green by it.
create table heard (
  connection_id bigint not null references connection (id),
  action text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  events int not null default 0,
  primary key (connection_id, action)
);
