-- How many events a hook brought is counted by the inbox; a counter here made all that came at once wait for each other.
alter table heard drop column events;
