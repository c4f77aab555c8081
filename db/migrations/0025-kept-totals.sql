-- What outlives a case beside the counts of a release. Work process, place, theme and where the
-- perpetrator came from stay with the count of a person; NULL in what was destroyed before this. How
-- cases were handled stays only as sums of all destroyed cases of a year: no row is of one case.

ALTER TABLE kept_counts ADD COLUMN themes TEXT CHECK (themes IS NULL OR json_type(themes) = 'array');
ALTER TABLE kept_counts ADD COLUMN work_process TEXT;
ALTER TABLE kept_counts ADD COLUMN location TEXT;
ALTER TABLE kept_counts ADD COLUMN perpetrator TEXT;

CREATE TABLE kept_totals (
  year INTEGER NOT NULL,
  fact TEXT NOT NULL,
  code TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (year, fact, code)
) STRICT, WITHOUT ROWID;
