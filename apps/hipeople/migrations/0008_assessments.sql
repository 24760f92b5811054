-- Assessments: a second module beside the reference check, on the same requests, links, reminders, reports and feed.

alter table ties drop constraint ties_module_check;
alter table ties add constraint ties_module_check check (module in ('reference-check', 'assessment'));
alter table requests drop constraint requests_module_check;
alter table requests add constraint requests_module_check check (module in ('reference-check', 'assessment'));

-- In percent of the limit, for tests of this candidate that are not over.
alter table requests add column extra_time_percent int not null default 0 check (extra_time_percent between 0 and 300);
alter table requests add column results_sent_at timestamptz;
-- "More time, please", in the candidate's own words, until somebody answers it.
alter table requests add column time_wish text;
-- Rejected in the middle of a test that may be finished: the check closes for this reason once the test is over.
alter table requests add column close_after text check (close_after in ('rejected'));
-- What an assessment scored, once complete: for filters, and for the ATS.
alter table requests add column score double precision;
create index requests_score on requests (role_id, score) where score is not null;

-- One test given to one candidate once; a second attempt is a row of its own.
create table attempts (
  id bigint generated always as identity primary key,
  request_id bigint not null references requests (id),
  -- Of the library, or own-<id>.
  test_id text not null,
  version int not null,
  position int not null,
  number int not null default 1,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done')),
  language text not null check (language in ('en', 'de', 'es', 'fr')),
  -- The items as this candidate is given them, in their order, with words and points; made at the start and never changed.
  sheet jsonb,
  -- Limit of the whole test with extra time; null takes as long as it takes.
  seconds int,
  started_at timestamptz,
  deadline_at timestamptz,
  ended_at timestamptz,
  ended_by text check (ended_by in ('candidate', 'time', 'closed')),
  -- The contract's testResult without what is known only when it is read.
  result jsonb,
  created_at timestamptz not null,
  unique (request_id, test_id, number)
);
create index attempts_results on attempts (test_id, version) where state = 'done';

-- Kept as they come, so that a lost connection loses one answer at most.
create table attempt_answers (
  attempt_id bigint not null references attempts (id),
  item_key text not null,
  -- Index of the option; null when it was left out or is a text.
  chosen smallint,
  text text not null default '',
  at timestamptz not null,
  primary key (attempt_id, item_key)
);

-- How often an item was shown; beyond the limit it is retired.
create table exposures (
  test_id text not null,
  item_key text not null,
  shown int not null default 0,
  primary key (test_id, item_key)
);

-- How often something was noticed during an attempt.
create table integrity (
  attempt_id bigint not null references attempts (id),
  kind text not null check (kind in ('tab-switch', 'full-screen-exit', 'paste')),
  times int not null default 0,
  primary key (attempt_id, kind)
);

-- Tests that the organisation wrote itself; a change makes the next version.
create table own_tests (
  id bigint generated always as identity primary key,
  title text not null,
  summary text not null default '',
  language text not null check (language in ('en', 'de', 'es', 'fr')),
  minutes int,
  -- The contract's ownQuestion, in the order of the test.
  questions jsonb not null,
  version int not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- A report is on references or on an assessment.
alter table reports add column assessment jsonb;

update roles set settings = settings || '{"language": "en", "assessment": {"tests": [], "sendResults": false, "mayFinish": false}}';
update requests set terms = terms || '{"language": "en", "assessment": {"tests": [], "sendResults": false, "mayFinish": false}}';
