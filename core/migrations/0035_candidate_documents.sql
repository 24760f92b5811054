-- Each candidate as the public API presents it, kept ready. A document is a copy and never a source: what changes a candidate, or
-- a record of theirs, takes it away in the same transaction, and the next reader makes it anew.

create table candidate_documents (
  candidate_id bigint primary key references candidates (id) on delete cascade,
  -- The transaction that last changed what the document shows; one made from an older state is not kept.
  version xid8 not null,
  -- The epoch that the body was made in.
  epoch bigint not null default 0,
  -- The JSON text; null when nobody has made it since the last change.
  body text
);
-- A document is read as it lies: neither compressed nor moved out of its row while it fits a page.
alter table candidate_documents set (toast_tuple_target = 8160, fillfactor = 85);

-- Raised when something changes that many documents name: a job, a stage, a user, a field. Documents of earlier epochs are stale.
create table document_epoch (
  id smallint primary key default 1 check (id = 1),
  epoch bigint not null,
  -- The form that documents have in the version of the program that runs.
  form text not null default '',
  -- Up to which candidate documents of which epoch were made ahead of their readers; -1 once all are.
  sweep_epoch bigint not null default 0,
  swept_to bigint not null default 0
);
insert into document_epoch (epoch) values (1);
insert into candidate_documents (candidate_id, version) select id, pg_current_xact_id() from candidates;

create function add_documents() returns trigger language plpgsql as $$
begin
  insert into recruiting.candidate_documents (candidate_id, version) select id, pg_current_xact_id() from changed;
  return null;
end $$;
create function forget_documents() returns trigger language plpgsql as $$
begin
  update recruiting.candidate_documents d set version = pg_current_xact_id(), body = null
  from (select distinct candidate_id from changed) c
  where d.candidate_id = c.candidate_id and (d.body is not null or d.version <> pg_current_xact_id());
  return null;
end $$;
create function forget_documents_of_both() returns trigger language plpgsql as $$
begin
  update recruiting.candidate_documents d set version = pg_current_xact_id(), body = null
  from (select candidate_id from changed union select candidate_id from was) c
  where d.candidate_id = c.candidate_id and (d.body is not null or d.version <> pg_current_xact_id());
  return null;
end $$;
create function forget_own_documents() returns trigger language plpgsql as $$
begin
  update recruiting.candidate_documents d set version = pg_current_xact_id(), body = null
  from changed c where d.candidate_id = c.id and (d.body is not null or d.version <> pg_current_xact_id());
  return null;
end $$;
create function next_document_epoch() returns trigger language plpgsql as $$
begin
  update recruiting.document_epoch set epoch = epoch + 1;
  return null;
end $$;

create trigger documents after insert on candidates referencing new table as changed for each statement execute function add_documents();
create trigger documents_changed after update on candidates
  referencing new table as changed for each statement execute function forget_own_documents();

do $$
declare child text;
begin
  foreach child in array array['applications', 'attachments', 'educations', 'employments'] loop
    execute format('create trigger documents_added after insert on %I referencing new table as changed for each statement execute function forget_documents()', child);
    execute format('create trigger documents_removed after delete on %I referencing old table as changed for each statement execute function forget_documents()', child);
    execute format('create trigger documents_changed after update on %I referencing old table as was new table as changed for each statement execute function forget_documents_of_both()', child);
  end loop;
end $$;

-- Only what documents show raises the epoch: a user who signs in or is disabled does not.
create trigger document_epoch after update of first_name, last_name, employee_id on users for each row
  when ((old.first_name, old.last_name, old.employee_id) is distinct from (new.first_name, new.last_name, new.employee_id))
  execute function next_document_epoch();
do $$
declare named text;
begin
  foreach named in array array['jobs', 'job_stages', 'sources', 'prospect_pools', 'prospect_stages'] loop
    execute format('create trigger document_epoch after update of name on %I for each row when (old.name is distinct from new.name) execute function next_document_epoch()', named);
  end loop;
end $$;
-- A prospect's department and office are shown whole, with what lies above and below them.
create trigger document_epoch after insert or update or delete on departments for each statement execute function next_document_epoch();
create trigger document_epoch after insert or update or delete on offices for each statement execute function next_document_epoch();
create trigger document_epoch after update on rejection_reasons for each statement execute function next_document_epoch();
create trigger document_epoch after insert or update or delete on custom_fields for each statement execute function next_document_epoch();
create trigger document_epoch after update or delete on custom_field_options for each statement execute function next_document_epoch();

-- A document lists the users who share an address with the candidate, whatever the case of its letters.
drop index candidates_emails;
create index candidates_emails on candidates using gin ((lower(email_addresses::text)::jsonb) jsonb_path_ops);
create function forget_linked_documents() returns trigger language plpgsql as $$
begin
  update recruiting.candidate_documents d set version = pg_current_xact_id(), body = null
  from recruiting.candidates c
  where d.candidate_id = c.id
    and lower(c.email_addresses::text)::jsonb @> jsonb_build_array(jsonb_build_object('value', lower(new.primary_email)));
  return null;
end $$;
create trigger documents_of_user after insert or update of primary_email on users for each row execute function forget_linked_documents();
create function forget_once_linked_documents() returns trigger language plpgsql as $$
begin
  update recruiting.candidate_documents d set version = pg_current_xact_id(), body = null
  from recruiting.candidates c
  where d.candidate_id = c.id
    and lower(c.email_addresses::text)::jsonb @> jsonb_build_array(jsonb_build_object('value', lower(old.primary_email)));
  return null;
end $$;
create trigger documents_once_of_user after update of primary_email on users for each row
  when (old.primary_email is distinct from new.primary_email) execute function forget_once_linked_documents();
