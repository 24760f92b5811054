-- The outbox: one row per message, written in the transaction that wanted it sent.
create table messages (
  id bigint primary key generated always as identity,
  idempotency_key text not null unique,
  sender text not null,
  recipient text not null,
  recipient_address text not null,
  reply_to text not null,
  subject text not null,
  headers jsonb not null default '{}',
  -- Text and HTML, encrypted while the message waits and gone once it has left: they may hold one-time links.
  sealed_body text,
  about_app text,
  about_ref text,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index messages_recipient on messages (recipient_address, id);
create index messages_about on messages (about_app, about_ref);

-- What came back: a durable notice, handed to the apps by a job.
create table notices (
  id bigint primary key generated always as identity,
  -- The same message delivered twice by a mail server is one notice.
  fingerprint text not null unique,
  kind text not null check (kind in ('bounce', 'out-of-office', 'reply')),
  severity text check (severity in ('hard', 'soft')),
  message_id bigint not null references messages (id) on delete cascade,
  sender text not null,
  subject text not null,
  text text not null,
  detail text,
  received_at timestamptz not null
);
create index notices_message on notices (message_id, id);

-- The built-in mailbox of demo and test: everything sent, and what came back.
create table mailbox (
  id bigint primary key generated always as identity,
  direction text not null check (direction in ('out', 'in')),
  message_id bigint references messages (id) on delete cascade,
  -- A message delivered twice by a job that ran twice is shown once.
  delivery_key text not null unique,
  sender text not null,
  recipient text not null,
  reply_to text,
  return_path text,
  subject text not null,
  text text not null,
  html text,
  headers jsonb not null default '{}',
  at timestamptz not null
);
