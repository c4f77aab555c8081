-- What it did to the reporter, at home and at work: boxes that were ticked, sealed with the key of the
-- case, and so gone when its notes are. Beside it whether a link with crime is suspected, which is a
-- fact of the case.
CREATE TABLE consequences (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  criminal_link TEXT,
  told BLOB
) STRICT;
