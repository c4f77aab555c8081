-- What it did to a victim beside the reporter, who agreed that it is kept: boxes, sealed with the key of
-- the case, and so gone when its notes are.
CREATE TABLE person_consequences (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  agreed_how TEXT NOT NULL,
  told BLOB,
  PRIMARY KEY (case_id, person_id)
) STRICT, WITHOUT ROWID;
