-- What a published period counted, per person: whatever becomes of its cases, every later release that
-- holds these days counts the same. Years that were published before this counted what is there now.

CREATE TABLE published_counts (
  reporter_id TEXT,
  received_on TEXT NOT NULL,
  nature TEXT NOT NULL,
  channel TEXT NOT NULL,
  unit TEXT NOT NULL,
  severity TEXT NOT NULL
) STRICT;

CREATE INDEX published_counts_by_day ON published_counts (received_on);

INSERT INTO published_counts
SELECT reporter_id, received_on, nature, channel, unit, severity FROM (
  SELECT cases.reporter_id, reports.received_on, incidents.nature, incidents.channel, cases.unit,
    incidents.severity
  FROM reports
  JOIN cases ON cases.id = reports.case_id
  JOIN incidents ON incidents.case_id = reports.case_id
  WHERE cases.counts = 1
  UNION ALL
  SELECT reporter_id, received_on, nature, channel, unit, severity FROM kept_counts
)
WHERE EXISTS (SELECT 1 FROM ledger WHERE received_on BETWEEN from_day AND until_day);
