-- Aftercare of victims and witnesses beside the reporter, and consents of their own. What names nobody is
-- of the reporter. There is no reference to who it is: a copy takes its people anew from its owner.

ALTER TABLE care_contacts ADD COLUMN person_id TEXT;
ALTER TABLE tasks ADD COLUMN person_id TEXT;
ALTER TABLE consents ADD COLUMN person_id TEXT;

CREATE TABLE person_care (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  -- Why he may be called at all: he came himself, or the reporter agrees.
  ground TEXT NOT NULL,
  since TEXT NOT NULL,
  scheduled INTEGER NOT NULL DEFAULT 0 CHECK (scheduled IN (0, 1)),
  ended_on TEXT,
  ended_by TEXT,
  PRIMARY KEY (case_id, person_id),
  CHECK ((ended_on IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE person_offers (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL,
  element TEXT NOT NULL,
  status TEXT NOT NULL,
  support TEXT,
  PRIMARY KEY (case_id, person_id, element)
) STRICT, WITHOUT ROWID;
