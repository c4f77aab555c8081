-- Records of the policy store are read in from spreadsheets as reports are.

ALTER TABLE imports RENAME COLUMN cases TO records;
-- What its rows were: reports, or a kind of record of the policy store.
ALTER TABLE imports ADD COLUMN subject TEXT NOT NULL DEFAULT 'reports';

CREATE TABLE import_policy_records (
  record_id TEXT PRIMARY KEY REFERENCES policy_records (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  -- What the record said as it came: what was changed since makes it another.
  came_as TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX import_policy_records_by_import ON import_policy_records (import_id);
