-- The length of a whole list beside those of its blocks, so that asking for it reads one row: block -1.
insert into row_counts select list, -1, sum(count) from row_counts group by list;
