-- Every letter to a perpetrator as it was made, sealed with the key of its case. A letter never changes.

CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  -- The first version of the measure it is about.
  measure_id TEXT NOT NULL,
  -- The template it was made from, and which edition of it, counted from one.
  kind TEXT NOT NULL,
  edition INTEGER NOT NULL CHECK (edition >= 1),
  -- What kind of person it went to; who that is stands in the letter.
  addressee TEXT NOT NULL,
  letter_on TEXT NOT NULL,
  -- Who made it, by the key he signs with; NULL for the owner of this vault.
  author TEXT,
  body BLOB
) STRICT;

CREATE INDEX letters_by_case ON letters (case_id, letter_on);
