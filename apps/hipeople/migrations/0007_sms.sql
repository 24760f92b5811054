-- Reminders by SMS beside the mails.

alter table referees
  -- The person answered STOP; mails go on.
  add column sms_stopped boolean not null default false,
  -- What came back from the number, such as why nothing arrives.
  add column sms_note text;

-- By which ways a reminder went; null until it has gone.
alter table reminders add column way text check (way in ('mail', 'mail-and-sms'));
update reminders set way = 'mail' where state = 'sent';

-- Notices of the SMS carrier that were acted upon.
create table handled_sms_notices (
  notice_id bigint primary key,
  at timestamptz not null
);
