-- Whether the first talk can wait; NULL when that follows from severity.
ALTER TABLE incidents ADD COLUMN urgency TEXT;
