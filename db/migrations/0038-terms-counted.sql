-- Whether the first talk and the decision on a reaction were within their terms: of what outlives a case,
-- and of what a published period counted. NULL in what is from before this.

ALTER TABLE kept_counts ADD COLUMN first_talk TEXT;
ALTER TABLE kept_counts ADD COLUMN reaction TEXT;
ALTER TABLE published_counts ADD COLUMN first_talk TEXT;
ALTER TABLE published_counts ADD COLUMN reaction TEXT;
