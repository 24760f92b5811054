-- Where a prospect stands, what became of them, who rejected an application and with which note; and who has been anonymised.

alter table applications
  add column prospect_pool_id bigint references prospect_pools (id),
  add column prospect_stage_id bigint references prospect_stages (id),
  add column prospect_owner_id bigint references users (id),
  add column prospective_department_id bigint references departments (id),
  add column prospective_office_id bigint references offices (id),
  -- The prospect's application that this one was made of by converting.
  add column converted_from_id bigint references applications (id) on delete set null,
  add column rejected_by_id bigint references users (id),
  add column rejection_note_id bigint references feed_items (id) on delete set null;
create index applications_prospective_department on applications (prospective_department_id) where prospective_department_id is not null;
create index applications_prospective_office on applications (prospective_office_id) where prospective_office_id is not null;
create index applications_rejection_note on applications (rejection_note_id) where rejection_note_id is not null;
create index applications_converted_from on applications (converted_from_id) where converted_from_id is not null;

-- Set once a person was anonymised, in whichever fields; such a profile is not merged any more.
alter table candidates add column anonymized_at timestamptz;
