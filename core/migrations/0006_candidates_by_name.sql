-- The list of candidates sorted by name pages along this index.
create index candidates_name on candidates (lower(last_name || ' ' || first_name), id);
