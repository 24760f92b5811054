-- A role that came from a job of the ATS by "Sync jobs", or because somebody moved in a job that no role knew.
alter table roles add column imported_job_id bigint;
create unique index roles_imported_job on roles (imported_job_id) where imported_job_id is not null;
