-- A series that two counsellors of one compartment share: each tells the other of her own incidents
-- what the reporters agree to, in sealed files. Nothing that identifies anybody is in it.

CREATE TABLE series_links (
  -- The same in both vaults.
  id TEXT PRIMARY KEY,
  series_id TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  colleague_id TEXT NOT NULL REFERENCES colleagues (id) ON DELETE CASCADE,
  -- When one's own part was sealed last, and the checksum of what it said.
  sent_at TEXT,
  sent_sha256 TEXT,
  -- When the colleague made the part that was read in last.
  received_at TEXT,
  UNIQUE (series_id, colleague_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX series_links_by_colleague ON series_links (colleague_id);

-- What the colleague tells, as of the last part that was read in.
CREATE TABLE series_incidents (
  link_id TEXT NOT NULL REFERENCES series_links (id) ON DELETE CASCADE ON UPDATE CASCADE,
  id TEXT NOT NULL,
  -- The same for two incidents that one person reported.
  reporter TEXT NOT NULL,
  occurred_from TEXT,
  occurred_until TEXT,
  happened_on TEXT NOT NULL,
  natures TEXT NOT NULL,
  severity TEXT NOT NULL,
  for_police INTEGER NOT NULL CHECK (for_police IN (0, 1)),
  PRIMARY KEY (link_id, id)
) STRICT, WITHOUT ROWID;

-- By which number one's own case is known to the colleague, and what was last told of it.
CREATE TABLE series_shared (
  link_id TEXT NOT NULL REFERENCES series_links (id) ON DELETE CASCADE ON UPDATE CASCADE,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  incident_id TEXT NOT NULL UNIQUE,
  -- Null while it is told no more.
  sha256 TEXT,
  -- The consent by which the colleague may put it on a sheet for the police.
  police_consent TEXT,
  told_police_at TEXT,
  PRIMARY KEY (link_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX series_shared_by_case ON series_shared (case_id);

-- Incidents of the colleague that one put on a sheet for the police: he has to know.
CREATE TABLE series_told (
  link_id TEXT NOT NULL REFERENCES series_links (id) ON DELETE CASCADE ON UPDATE CASCADE,
  incident_id TEXT NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (link_id, incident_id)
) STRICT, WITHOUT ROWID;

-- With the last case of one's own goes what the colleague told.
CREATE TRIGGER series_incidents_end AFTER DELETE ON series_cases
WHEN NOT EXISTS (SELECT 1 FROM series_cases WHERE series_id = OLD.series_id)
BEGIN
  DELETE FROM series_incidents WHERE link_id IN
    (SELECT id FROM series_links WHERE series_id = OLD.series_id);
END;
