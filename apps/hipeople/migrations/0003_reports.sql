-- What comes out: reports, notes for the feed, mails to members, and why each thing was done or not.

create table reports (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests (id),
  version int not null,
  -- What asked for this version; the same cause makes it once.
  cause text not null unique,
  -- The contract's reportSnapshot; null once erased.
  snapshot jsonb,
  pdf_key text,
  pdf_size int,
  made_at timestamptz not null,
  unique (request_id, version)
);

-- Outbox of the feed: each row is written into the ATS once.
create table feed_writes (
  id bigint generated always as identity primary key,
  cause text not null unique,
  kind text not null check (kind in ('note', 'attachment')),
  request_id bigint not null references requests (id),
  candidate_id bigint not null,
  report_id bigint references reports (id),
  -- Its address stands in the note as {link} and is filled in when the note is written.
  link_id bigint references links (id),
  body text not null default '',
  state text not null default 'waiting' check (state in ('waiting', 'written', 'refused')),
  attempts int not null default 0,
  last_error text,
  created_at timestamptz not null,
  written_at timestamptz
);
create index feed_writes_waiting on feed_writes (id) where state = 'waiting';
create index feed_writes_request on feed_writes (request_id);

-- What the next daily digest of a member will say.
create table digest_items (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  request_id bigint not null references requests (id),
  cause text not null,
  text text not null,
  at timestamptz not null,
  sent_at timestamptz,
  unique (account_id, cause)
);
create index digest_items_waiting on digest_items (account_id, id) where sent_at is null;

create table decisions (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  rule text not null,
  outcome text not null check (outcome in ('done', 'waits', 'skipped', 'failed')),
  text text not null,
  values jsonb not null default '{}',
  candidate_id bigint,
  candidate_name text,
  application_id bigint,
  role_id bigint references roles (id),
  request_id bigint references requests (id),
  correlation text not null
);
create index decisions_candidate on decisions (candidate_id, id desc);
create index decisions_application on decisions (application_id, id desc);
create index decisions_role on decisions (role_id, id desc);
create index decisions_request on decisions (request_id, id desc);

-- Acts of members and admins, in the transaction of the act.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id bigint,
  member text not null,
  act text not null,
  subject text not null,
  details jsonb not null default '{}'
);
