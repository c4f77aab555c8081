-- Who the owner of this compartment is to colleagues: two key pairs that never leave the database.
CREATE TABLE identity (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  name TEXT NOT NULL,
  made_on TEXT NOT NULL,
  recipient TEXT NOT NULL,
  age_identity TEXT NOT NULL,
  signing_key TEXT NOT NULL,
  signing_secret TEXT NOT NULL
) STRICT;

-- Whose cards were read in, and whose fingerprint was compared.
CREATE TABLE colleagues (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  recipient TEXT NOT NULL,
  signing_key TEXT NOT NULL UNIQUE,
  added_on TEXT NOT NULL,
  compared_on TEXT
) STRICT;
