-- Requests for access, tasks that belong to no case, and the list of data breaches.

CREATE TABLE access_requests (
  id TEXT PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  role TEXT NOT NULL,
  received_on TEXT NOT NULL,
  extension TEXT,
  identity TEXT,
  answered_by TEXT NOT NULL,
  -- Whether the answer says nothing of what only a counsellor has.
  hides_file INTEGER NOT NULL CHECK (hides_file IN (0, 1)),
  settled_on TEXT,
  outcome TEXT,
  CHECK ((settled_on IS NULL) = (outcome IS NULL))
) STRICT;

-- The cases a request names. Who asks, and what the officer advised, is encrypted with the key of each:
-- a request outlives none of them.
CREATE TABLE access_cases (
  request_id TEXT NOT NULL REFERENCES access_requests (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  who BLOB,
  advice BLOB,
  PRIMARY KEY (request_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_cases_by_case ON access_cases (case_id);

-- What is given of each part of a case. Which passages are not is told by their numbers, and the
-- checksum of the text says that these are still the same.
CREATE TABLE access_decisions (
  request_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  part TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT,
  hidden TEXT NOT NULL,
  checksum TEXT NOT NULL,
  PRIMARY KEY (request_id, case_id, part),
  FOREIGN KEY (request_id, case_id) REFERENCES access_cases (request_id, case_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE office_tasks (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  -- A month, a quarter, a year; or the request or the breach.
  about TEXT NOT NULL,
  target TEXT NOT NULL,
  due TEXT NOT NULL,
  due_at TEXT,
  basis TEXT NOT NULL,
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'skipped')),
  done_on TEXT,
  skip_reason TEXT,
  UNIQUE (code, about)
) STRICT;
CREATE INDEX office_tasks_open ON office_tasks (status, target);

CREATE TABLE breaches (
  id TEXT PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  known_at TEXT NOT NULL,
  about TEXT NOT NULL,
  reported_at TEXT,
  not_reported TEXT,
  CHECK (reported_at IS NULL OR not_reported IS NULL)
) STRICT;
