-- That a closed case was opened again, and tasks of one's own: a few words and a day.
ALTER TABLE cases ADD COLUMN reopened_on TEXT;
ALTER TABLE cases ADD COLUMN reopen_reason TEXT;
-- Encrypted with the key of the case.
ALTER TABLE tasks ADD COLUMN words BLOB;
ALTER TABLE office_tasks ADD COLUMN words TEXT NOT NULL DEFAULT '';
