-- What notes are found by: their words, folded as those of names are (core/src/candidates/search-words.ts).
alter table feed_items add column words tsvector;
update feed_items set words = to_tsvector('simple', left(body, 100000)) where kind = 'note';
create index feed_items_words on feed_items using gin (words) where kind = 'note';
create index feed_items_notes_lately on feed_items (created_at desc, id desc) where kind = 'note';
