-- A role may show a name and a colour of its own to candidates and referees.
update roles set settings = settings || '{"brand": {"name": "", "color": "plum"}}' where not settings ? 'brand';
update requests set terms = terms || '{"brand": {"name": "", "color": "plum"}}' where not terms ? 'brand';
