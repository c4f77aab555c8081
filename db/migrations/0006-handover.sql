-- Cases that went to a colleague, came from one, or are shared with one.

-- Who else than the owner of this vault told something in a case, or owns one that is shared.
CREATE TABLE authors (
  signing_key TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE notes ADD COLUMN author TEXT REFERENCES authors (signing_key);
ALTER TABLE care_contacts ADD COLUMN author TEXT REFERENCES authors (signing_key);

-- Files that were made for a colleague or came from one: what a certificate of hand-over says.
CREATE TABLE handovers (
  id TEXT PRIMARY KEY,
  direction TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
  kind TEXT NOT NULL CHECK (kind IN ('transfer', 'copy')),
  made_at TEXT NOT NULL,
  settled_at TEXT,
  sha256 TEXT NOT NULL,
  own_name TEXT NOT NULL,
  colleague_name TEXT NOT NULL,
  colleague_recipient TEXT NOT NULL,
  colleague_signing_key TEXT NOT NULL
) STRICT;

CREATE INDEX handovers_by_moment ON handovers (made_at DESC);

-- The cases of each, by their numbers on both sides; they outlive the cases themselves.
CREATE TABLE handover_cases (
  handover_id TEXT NOT NULL REFERENCES handovers (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL,
  number TEXT,
  other_number TEXT,
  former_alias TEXT,
  -- The day on which the reporter said yes to it; NULL where nobody had to be asked.
  consent_on TEXT,
  -- Whether it counts in the vault that it went to.
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  answer TEXT NOT NULL CHECK (answer IN ('waiting', 'accepted', 'refused', 'withdrawn')),
  PRIMARY KEY (handover_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX handover_cases_by_case ON handover_cases (case_id);

-- In which file a case went out that was not answered yet; it can only be read until then.
ALTER TABLE cases ADD COLUMN handed_over TEXT REFERENCES handovers (id);
-- Whose case it is, when this is a copy for a second counsellor.
ALTER TABLE cases ADD COLUMN owner TEXT REFERENCES authors (signing_key);
-- When that owner said last what the case is; an older word changes nothing.
ALTER TABLE cases ADD COLUMN owner_said_at TEXT;
-- Whether it counts in the numbers of this vault: a case counts in one.
ALTER TABLE cases ADD COLUMN counts INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1));

CREATE INDEX cases_handed_over ON cases (id) WHERE handed_over IS NOT NULL;
