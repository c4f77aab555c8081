-- What the coordinator keeps, of every kind in one table (decision "Policy records are facts by kind"). The facts are
-- JSON, checked by the schema of their kind before they come here. No case, no reporter.
CREATE TABLE policy_records (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  recorded_at TEXT NOT NULL,
  ended_on TEXT
) STRICT;
