-- What a former vault logged, in the record that came from it: lines without proof, beside the own log.

CREATE TABLE former_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_id TEXT NOT NULL
) STRICT;
