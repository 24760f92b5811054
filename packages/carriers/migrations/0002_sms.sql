-- The outbox of SMS: one row per message, written in the transaction that wanted it sent.
create table texts (
  id bigint primary key generated always as identity,
  idempotency_key text not null unique,
  -- E.164, such as +4917112345678.
  number text not null,
  -- Encrypted while the message waits and gone once it has left: it may hold a one-time link.
  sealed_body text,
  segments integer not null,
  about_app text,
  about_ref text,
  -- `sent` was taken by the carrier, `delivered` reached the handset; `refused` never left, because the person had opted out.
  state text not null default 'queued' check (state in ('queued', 'sent', 'delivered', 'failed', 'refused')),
  last_error text,
  -- Later than this it is not worth ringing for.
  good_until timestamptz,
  -- The carrier's own id of the message.
  provider_id text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index texts_number on texts (number, id);
create index texts_about on texts (about_app, about_ref);

-- What came back: a durable notice, handed to the apps by a job.
create table text_notices (
  id bigint primary key generated always as identity,
  -- The carrier's id of the answer, or what happened to the message; the same twice is one notice.
  fingerprint text not null,
  kind text not null check (kind in ('reply', 'stop', 'start', 'failed')),
  text_id bigint not null references texts (id) on delete cascade,
  text text not null,
  received_at timestamptz not null,
  unique (text_id, fingerprint)
);

-- Answers that were taken in, by the carrier's id. A STOP that is delivered again after a START must not count again.
create table heard_texts (
  provider_id text primary key,
  at timestamptz not null
);

-- Numbers whose owners said STOP. Kept as a keyed hash, since it outlives everything else that is known about the person.
create table opt_outs (
  number_hash text primary key,
  at timestamptz not null
);

-- The built-in phone of demo and test: everything sent to a number, and what its owner wrote back.
create table phone (
  id bigint primary key generated always as identity,
  direction text not null check (direction in ('out', 'in')),
  text_id bigint references texts (id) on delete cascade,
  -- A message delivered twice by a job that ran twice is shown once.
  delivery_key text not null unique,
  number text not null,
  text text not null,
  delivered boolean not null,
  at timestamptz not null
);
create index phone_number on phone (number, id);

-- Numbers that the demo's user has switched off.
create table unreachable_numbers (
  number text primary key,
  at timestamptz not null
);
