-- A reference check of one application, the people asked, and what they answered.

create table requests (
  id bigint generated always as identity primary key,
  role_id bigint not null references roles (id),
  module text not null check (module in ('reference-check')),
  -- Application, stage and time of the move: two web hooks for one fact make one request.
  cause text not null unique,
  -- The move that last renewed the invite, where "Re-invite" is on.
  renewed_by text,
  by_hand boolean not null default false,
  application_id bigint not null,
  candidate_id bigint not null,
  job_id bigint not null,
  job_name text not null,
  -- The stage that invited; null when a member did.
  stage_id bigint,
  -- Where the candidate stood at the last event that was heard.
  stage_name text,
  candidate_name text not null,
  candidate_first_name text not null,
  candidate_email text,
  candidate_time_zone text,
  recruiter_name text,
  recruiter_email text,
  -- The role's settings, greeting and questions as they were when the request was made.
  terms jsonb not null,
  state text not null check (state in ('scheduled', 'no-email', 'invited', 'collecting', 'complete')),
  -- Closing leaves the state as it was, so that reopening finds it again.
  closed_at timestamptz,
  close_reason text check (close_reason in ('hired', 'rejected', 'withdrawn', 'stopped', 'expired', 'moved', 'erased')),
  invite_at timestamptz not null,
  invited_at timestamptz,
  due_at timestamptz,
  fewer_reason text,
  mail_note text,
  -- Whether the mail that says "one answer is there" has gone.
  first_answer_told boolean not null default false,
  completed_at timestamptz,
  erased_at timestamptz,
  last_step_at timestamptz not null,
  created_at timestamptz not null
);
create index requests_role on requests (role_id, last_step_at desc, id desc);
create index requests_application on requests (application_id);
create index requests_candidate on requests (candidate_id);
create index requests_waiting on requests (invite_at) where state in ('scheduled', 'no-email') and closed_at is null;
create index requests_created on requests (created_at) where erased_at is null;

create table referees (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests (id),
  name text not null,
  email text,
  phone text,
  company text not null,
  candidate_title text not null,
  relationship text not null,
  -- As the referee sees it.
  relationship_confirmed text,
  -- YYYY-MM; worked_to is null when they still work together.
  worked_from text,
  worked_to text,
  message text not null default '',
  time_zone text,
  state text not null check (state in ('named', 'asked', 'started', 'by-phone', 'answered', 'declined', 'bounced', 'stopped', 'forgotten')),
  flags jsonb not null default '[]',
  verified text not null default 'none' check (verified in ('none', 'linkedin')),
  asked_at timestamptz,
  -- The first answer that was kept as a draft.
  started_at timestamptz,
  answered_at timestamptz,
  declined_at timestamptz,
  decline_reason text,
  call_note text,
  on_behalf_by text,
  mail_note text,
  reminders_stopped boolean not null default false,
  created_at timestamptz not null
);
create index referees_request on referees (request_id, id);

-- Drafts until the referee has answered, then for good.
create table answers (
  referee_id bigint not null references referees (id),
  question_key text not null,
  rating smallint check (rating between 1 and 5),
  choice text,
  text text not null default '',
  did_not_see boolean not null default false,
  -- Topics that rules found in the text; a member decides before it enters a report.
  topics jsonb not null default '[]',
  decision text check (decision in ('kept', 'redacted')),
  redacted_text text,
  updated_at timestamptz not null,
  primary key (referee_id, question_key)
);

-- Links that open without an account. Only the hash finds the row; the sealed copy is there while the link may be mailed again.
create table links (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('candidate', 'referee', 'report')),
  -- Of a request, a referee or a report.
  subject_id bigint not null,
  token_hash text not null unique,
  token_sealed text,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text check (revoked_reason in ('replaced', 'withdrawn', 'erased')),
  created_by text not null,
  created_at timestamptz not null
);
create index links_subject on links (kind, subject_id);

create table reminders (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests (id),
  -- Null: the candidate's own.
  referee_id bigint references referees (id),
  number int not null,
  due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'skipped')),
  reason text,
  settled_at timestamptz
);
create index reminders_request on reminders (request_id);

-- Evidence, append-only: what the candidate confirmed about whom, in which words.
create table consents (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests (id),
  referee_id bigint,
  statement text not null,
  statement_version int not null,
  given_at timestamptz not null,
  channel text not null
);
create index consents_request on consents (request_id);

-- From where a page was sent, as keyed hashes: equal or not is all that can be read from them.
create table traces (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests (id),
  -- Null: the candidate.
  referee_id bigint references referees (id),
  network_hash text not null,
  browser_hash text,
  at timestamptz not null
);
create unique index traces_once on traces (request_id, coalesce(referee_id, 0), network_hash, coalesce(browser_hash, ''));

create table timeline (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests (id),
  referee_id bigint,
  at timestamptz not null,
  text text not null,
  quote text,
  by text
);
create index timeline_request on timeline (request_id, id);

-- Addresses of people who asked to be forgotten, as keyed hashes: they are never written to again.
create table suppressed (
  email_hash text primary key,
  at timestamptz not null
);

-- Inbound mail that was acted upon.
create table handled_notices (
  notice_id bigint primary key,
  at timestamptz not null
);
