-- Who else is in a case beside the reporter, and which cases may belong together.

-- What identifies a perpetrator is encrypted with a key of its own per case: it has a term of its own.
CREATE TABLE perpetrator_keys (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE perpetrators (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  identity BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX perpetrators_by_case ON perpetrators (case_id, recorded_at);

-- By what the perpetrator of one case is recognised in another, in base64; see
-- db/person-matches.ts.
CREATE TABLE perpetrator_matches (
  perpetrator_id TEXT NOT NULL REFERENCES perpetrators (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'email', 'phone')),
  hash TEXT NOT NULL,
  PRIMARY KEY (perpetrator_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX perpetrator_matches_by_hash ON perpetrator_matches (hash);

-- Victims and witnesses, beside who reported it.
CREATE TABLE persons (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('victim', 'witness')),
  kind TEXT NOT NULL,
  identity BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX persons_by_case ON persons (case_id, recorded_at);

CREATE TABLE series (
  id TEXT PRIMARY KEY,
  made_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  severity TEXT,
  severity_on TEXT,
  ended_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE series_cases (
  series_id TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  PRIMARY KEY (series_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX series_by_case ON series_cases (case_id);

-- That a name in one case looked like the other party of another one, and why it is somebody else.
CREATE TABLE conflict_checks (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  other_case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  answered_on TEXT NOT NULL,
  PRIMARY KEY (case_id, other_case_id)
) STRICT, WITHOUT ROWID;

-- Whether the reporter was hit in both capacities, or did not know in which. It never leaves.
ALTER TABLE reports ADD COLUMN dual_capacity INTEGER NOT NULL DEFAULT 0
  CHECK (dual_capacity IN (0, 1));
