-- The ledger: every release as it left, in order, each naming the one before it, and signed. Years that
-- were frozen before there was one are counted anew: no version that froze any was handed out.

CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  period TEXT NOT NULL,
  correction INTEGER NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  published_on TEXT NOT NULL,
  checksum TEXT NOT NULL,
  digest TEXT NOT NULL,
  previous TEXT,
  signature TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (period, correction)
) STRICT;

CREATE TABLE release_keys (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  draws BLOB NOT NULL,
  signing_key TEXT NOT NULL,
  signing_secret TEXT NOT NULL
) STRICT;

DROP TABLE releases;
