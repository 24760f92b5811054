-- A check may take the references of another one of the same candidate instead of asking anew.

alter table requests add column reused_from bigint references requests (id);
create index requests_reused_from on requests (reused_from) where reused_from is not null;

-- Roles and checks from before the setting ask anew, as they did.
update roles set settings = settings || '{"reuseDays": 0}' where not settings ? 'reuseDays';
update requests set terms = terms || '{"reuseDays": 0}' where not terms ? 'reuseDays';
