-- What stood in a case before it was put right or completed: which parts, when and by whom. What they said
-- is encrypted with the key of the case, and who the reporter was apart, because that is destroyed apart.
CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  former BLOB,
  former_reporter BLOB,
  -- Who put it right, by the key he signs with; NULL for the owner of this vault.
  author TEXT REFERENCES authors (signing_key)
) STRICT;

CREATE INDEX corrections_by_case ON corrections (case_id, recorded_at);
