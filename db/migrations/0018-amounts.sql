-- An amount of a claim that was wrong gets another version, and one that should not be there a version
-- that takes it away. What stood there stays as long as the case.

ALTER TABLE damage_lines ADD COLUMN entry_id TEXT NOT NULL DEFAULT '';
ALTER TABLE damage_lines ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE damage_lines ADD COLUMN change TEXT NOT NULL DEFAULT 'made'
  CHECK (change IN ('made', 'corrected', 'removed'));
UPDATE damage_lines SET entry_id = id;
CREATE UNIQUE INDEX damage_lines_by_version ON damage_lines (entry_id, version);

ALTER TABLE damage_payments ADD COLUMN entry_id TEXT NOT NULL DEFAULT '';
ALTER TABLE damage_payments ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE damage_payments ADD COLUMN change TEXT NOT NULL DEFAULT 'made'
  CHECK (change IN ('made', 'corrected', 'removed'));
UPDATE damage_payments SET entry_id = id;
CREATE UNIQUE INDEX damage_payments_by_version ON damage_payments (entry_id, version);
