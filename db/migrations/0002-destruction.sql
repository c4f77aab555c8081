-- Destruction: what is kept longer, what was destroyed, and counts that outlive their cases.

CREATE TABLE holds (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  set_on TEXT NOT NULL,
  review_on TEXT NOT NULL,
  PRIMARY KEY (case_id, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE destructions (
  case_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  number TEXT NOT NULL,
  destroyed_on TEXT NOT NULL,
  PRIMARY KEY (case_id, rule)
) STRICT, WITHOUT ROWID;
CREATE INDEX destructions_by_day ON destructions (destroyed_on DESC, number);

-- One row per destroyed case of a year that is not published yet. The reporter is a random
-- identifier whose person is gone with the last of his cases.
CREATE TABLE kept_counts (
  reporter_id TEXT,
  received_on TEXT NOT NULL,
  nature TEXT NOT NULL,
  channel TEXT NOT NULL,
  unit TEXT NOT NULL,
  severity TEXT NOT NULL
) STRICT;
CREATE INDEX kept_counts_by_day ON kept_counts (received_on);

-- Words that leave the index leave no trace in it.
INSERT INTO case_texts (case_texts, rank) VALUES ('secure-delete', 1);
