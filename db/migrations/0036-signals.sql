-- What a counsellor notices without anybody in it, and to whom in the organisation it was told.
CREATE TABLE signals (
  id TEXT PRIMARY KEY,
  noticed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  told TEXT NOT NULL,
  theme TEXT NOT NULL,
  unit TEXT,
  pattern TEXT NOT NULL
) STRICT;

CREATE INDEX signals_by_day ON signals (noticed_on DESC, id);

CREATE TABLE signal_tellings (
  id TEXT PRIMARY KEY,
  signal_id TEXT NOT NULL REFERENCES signals (id) ON DELETE CASCADE,
  told_on TEXT NOT NULL,
  recipient TEXT NOT NULL
) STRICT;

CREATE INDEX signal_tellings_by_signal ON signal_tellings (signal_id, told_on);
