-- What is asked for, by whom, and where in the ATS it begins.

-- One row: settings of the whole organisation, as the contract's organizationSettings has them.
create table settings (
  id smallint primary key default 1 check (id = 1),
  document jsonb not null,
  updated_at timestamptz not null
);

create table questionnaires (
  id bigint generated always as identity primary key,
  title text not null,
  description text not null default '',
  -- The contract's question, in the order of the form. A change makes the next version; open requests hold a copy of theirs.
  questions jsonb not null,
  version int not null default 1,
  -- The one that a role gets when nobody chose.
  is_standard boolean not null default false,
  copied_from bigint references questionnaires (id),
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index questionnaires_standard on questionnaires ((true)) where is_standard and archived_at is null;

create table roles (
  id bigint generated always as identity primary key,
  title text not null,
  internal_title text not null default '',
  description text not null default '',
  greeting text not null default '',
  -- The contract's roleSettings without the questionnaire.
  settings jsonb not null,
  questionnaire_id bigint not null references questionnaires (id),
  -- When the ties were last compared with the ATS.
  ties_checked_at timestamptz,
  archived_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- The hiring team of a role. Name and address are those at the time of joining; mails go to the present ones.
create table role_members (
  role_id bigint not null references roles (id),
  account_id bigint not null,
  name text not null,
  -- What the member is mailed about; null follows the role.
  notify text check (notify in ('each', 'done', 'digest', 'none')),
  primary key (role_id, account_id)
);
create index role_members_account on role_members (account_id);

-- A module of a role tied to a stage of a job. Held by the stage's id, so that renaming does nothing.
create table ties (
  id bigint generated always as identity primary key,
  role_id bigint not null references roles (id),
  job_id bigint not null,
  job_name text not null,
  requisition_id text,
  module text not null check (module in ('reference-check')),
  stage_id bigint not null,
  stage_name text not null,
  -- 'stage-gone' and 'job-gone' stop the tie; 'job-closed' only says that nobody will move there.
  problem text check (problem in ('stage-gone', 'job-gone', 'job-closed')),
  created_by text not null,
  created_at timestamptz not null,
  removed_at timestamptz
);
create unique index ties_stage on ties (job_id, stage_id) where removed_at is null;
create unique index ties_module on ties (role_id, job_id, module) where removed_at is null;
