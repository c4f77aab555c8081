-- The annual report: what was written in each section, what was recommended, and what became of that.
CREATE TABLE annual_sections (
  year INTEGER NOT NULL,
  section TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (year, section)
) STRICT;

CREATE TABLE recommendations (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  measure TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE INDEX recommendations_by_year ON recommendations (year, recorded_at);

CREATE TABLE recommendation_follow_ups (
  recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
  year INTEGER NOT NULL,
  state TEXT NOT NULL,
  remark TEXT NOT NULL,
  PRIMARY KEY (recommendation_id, year)
) STRICT;
