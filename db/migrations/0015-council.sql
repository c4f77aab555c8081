-- What the council clerk keeps besides cases, and whom a vault knows from another compartment.

-- The compartment of somebody who does not keep the same one; NULL when he does.
ALTER TABLE colleagues ADD COLUMN elsewhere TEXT;
ALTER TABLE handovers ADD COLUMN elsewhere TEXT;

-- That a counsellor was offered to a reporter, and whether he said no; nothing of what was said.
CREATE TABLE referrals (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  offered_on TEXT NOT NULL,
  declined_on TEXT
) STRICT, WITHOUT ROWID;

-- Files with cases that left because their keeper is involved himself, until their receipt comes:
-- nobody can open them here.
CREATE TABLE sealed_away (
  handover_id TEXT PRIMARY KEY REFERENCES handovers (id) ON DELETE CASCADE,
  file BLOB NOT NULL
) STRICT;

-- Meetings that need security, and what is arranged for each. No people.
CREATE TABLE meetings (
  id TEXT PRIMARY KEY,
  held_on TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX meetings_by_day ON meetings (held_on);

CREATE TABLE meeting_measures (
  meeting_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  arranged_by TEXT NOT NULL,
  due TEXT NOT NULL,
  done_on TEXT,
  PRIMARY KEY (meeting_id, kind)
) STRICT, WITHOUT ROWID;
