-- Files that belong to a case, and the key of the files of each case. See db/attachments/.

CREATE TABLE attachment_keys (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  added_at TEXT NOT NULL,
  name BLOB NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  metadata TEXT NOT NULL,
  sha256 BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX attachments_of_case ON attachments (case_id, added_at);
