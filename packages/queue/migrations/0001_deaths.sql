-- Jobs whose process died while it held them. A row goes when its job is gone.
create table deaths (
  job_id bigint primary key,
  deaths integer not null,
  -- Which worker is really working on it now, as opposed to holding it in line.
  working text
);
