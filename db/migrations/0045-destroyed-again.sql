-- What was destroyed can be there anew, and be destroyed again: a perpetrator who is recorded later, a
-- claim of a case that was taken up again. See docs/decisions/0073-destroyed-again.md.
CREATE TABLE destructions_each (
  case_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  earlier INTEGER NOT NULL CHECK (earlier >= 0),
  number TEXT NOT NULL,
  destroyed_on TEXT NOT NULL,
  reporter_id TEXT,
  PRIMARY KEY (case_id, rule, earlier)
) STRICT, WITHOUT ROWID;
INSERT INTO destructions_each (case_id, rule, earlier, number, destroyed_on, reporter_id)
  SELECT case_id, rule, 0, number, destroyed_on, reporter_id FROM destructions;
DROP TABLE destructions;
ALTER TABLE destructions_each RENAME TO destructions;
CREATE INDEX destructions_by_day ON destructions (destroyed_on DESC, number);
