-- What was read in from spreadsheets, so that it can be undone, and what was said of their columns.

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  cases INTEGER NOT NULL CHECK (cases > 0),
  undone_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE import_cases (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  -- A checksum over everything in the case as it came: what was added since makes it another.
  came_as TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX import_cases_by_import ON import_cases (import_id);

CREATE TABLE import_columns (
  -- A checksum over the headers of a file.
  headers TEXT NOT NULL,
  field TEXT NOT NULL,
  -- The header that was chosen; NULL when none holds it.
  header TEXT,
  PRIMARY KEY (headers, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_values (
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;
