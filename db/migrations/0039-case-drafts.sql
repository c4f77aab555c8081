-- What is being typed in a form about a case and is not recorded yet: sealed with the key of the case,
-- so that it cannot be read any more when its notes are destroyed.
CREATE TABLE case_drafts (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (case_id, form)
) STRICT, WITHOUT ROWID;
