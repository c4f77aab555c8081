-- Places where incidents happen, and whom to turn to: what an organisation sets, without a word of a case.

CREATE TABLE locations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  department TEXT,
  camera TEXT NOT NULL,
  house_rules TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the place was called when it was told: it stays when the list changes.
ALTER TABLE incidents ADD COLUMN location TEXT;
