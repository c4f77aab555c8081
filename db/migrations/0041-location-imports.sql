-- Places that came from a spreadsheet, so that it can be undone as a whole.
CREATE TABLE import_locations (
  location_id TEXT PRIMARY KEY REFERENCES locations (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  -- What the place was as it came: what was changed since makes it another.
  came_as TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX import_locations_by_import ON import_locations (import_id);
