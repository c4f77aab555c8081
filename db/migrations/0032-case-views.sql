-- Ways to look at the list of cases that somebody keeps, and where he was in it. A search may hold a name.
CREATE TABLE case_views (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  filters TEXT NOT NULL
) STRICT;

CREATE TABLE list_place (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  place TEXT NOT NULL
) STRICT;
