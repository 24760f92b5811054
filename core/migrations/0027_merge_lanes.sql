-- Merges that follow one another (C into B, then B into A) are told in that order, though each is about another person.

-- The candidate in whose lane the event is delivered; its own subject's when null.
alter table events add column lane_id bigint;
-- Set on whoever stayed after a merge: the lane in which that merge was told.
alter table candidates add column merge_lane_id bigint;
