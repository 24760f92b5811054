-- People who sign in. An empty time zone follows the browser.
create table accounts (
  id bigint primary key generated always as identity,
  email text not null,
  name text not null,
  time_zone text not null default '',
  locale text not null default '',
  theme text not null default 'system' check (theme in ('light', 'dark', 'system')),
  password_hash text,
  disabled_at timestamptz,
  last_seen_at timestamptz,
  created_at timestamptz not null
);
create unique index accounts_email on accounts (lower(email));

create table roles (
  account_id bigint not null references accounts (id) on delete cascade,
  product text not null,
  role text not null,
  primary key (account_id, product)
);

-- The cookie holds the token, this its hash.
create table sessions (
  token_hash text primary key,
  account_id bigint not null references accounts (id) on delete cascade,
  source text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_account on sessions (account_id);

-- One-time links: first start, invitation, reset of the password.
create table links (
  token_hash text primary key,
  account_id bigint not null references accounts (id) on delete cascade,
  kind text not null check (kind in ('start', 'invitation', 'reset')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index links_account on links (account_id);

-- Failed tries per account and per source. Losing them in a crash is no harm, so they are not logged.
create unlogged table attempts (
  bucket text primary key,
  window_start timestamptz not null,
  count integer not null
);

-- Who changed what about whom, in the transaction that changed it. No passwords, no tokens.
create table audit (
  id bigint primary key generated always as identity,
  at timestamptz not null,
  actor_id bigint,
  subject_id bigint,
  action text not null,
  detail jsonb not null default '{}',
  source text,
  trace_id text not null
);
create index audit_subject on audit (subject_id, id);
