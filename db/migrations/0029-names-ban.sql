-- Whether the house rules of a place name the ban: without that a ban does not hold (domain study, §2.6).
ALTER TABLE locations ADD COLUMN names_ban TEXT NOT NULL DEFAULT 'unknown';
