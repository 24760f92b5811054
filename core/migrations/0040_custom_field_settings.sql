-- What a custom field is beside its name and type. Values are kept on the records under the field's key, options by their name.

alter table custom_fields
  add column description text,
  add column require_approval boolean not null default false,
  add column expose_in_job_board_api boolean not null default false,
  add column api_only boolean not null default false,
  -- Without the braces that letters have around it.
  add column template_token text;
create unique index custom_fields_template_token on custom_fields (template_token) where active;

update custom_fields f set position = n.position
from (select id, row_number() over (partition by field_type order by position, id) as position from custom_fields) n
where n.id = f.id;

-- A field of jobs, offers or openings may hold for some offices and departments alone; none here means all.
-- What an active field is limited to is not deleted; see core/src/units/uses.store.ts.
create table custom_field_offices (
  custom_field_id bigint not null references custom_fields (id),
  office_id bigint not null references offices (id) on delete cascade,
  primary key (custom_field_id, office_id)
);
create index custom_field_offices_office on custom_field_offices (office_id);
create table custom_field_departments (
  custom_field_id bigint not null references custom_fields (id),
  department_id bigint not null references departments (id) on delete cascade,
  primary key (custom_field_id, department_id)
);
create index custom_field_departments_department on custom_field_departments (department_id);

alter table custom_field_options
  add column external_id text,
  -- A deleted option stays on the records that have it and is offered no more.
  add column active boolean not null default true,
  -- Records keep the name that the option had when it was chosen; readers find the present one by these.
  add column former_names text[] not null default '{}';
create unique index custom_field_options_name on custom_field_options (custom_field_id, name);

-- What is offered is private, always.
update custom_fields set private = true where field_type = 'offer';
