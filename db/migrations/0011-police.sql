-- Reports to the police as records of their own, evidence, the check on a duty to report, and the
-- clocks of the whistleblower law.

CREATE TABLE police_reports (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  filed_by TEXT NOT NULL,
  planned_on TEXT,
  -- NULL as long as it is planned.
  filed_on TEXT,
  filed_at TEXT,
  station TEXT NOT NULL,
  contact BLOB,
  police_number TEXT NOT NULL,
  offences TEXT NOT NULL,
  articles TEXT NOT NULL,
  -- The day the victim learned of an offence that needs a complaint; NULL for any other.
  learned_on TEXT,
  vpt_requested INTEGER NOT NULL CHECK (vpt_requested IN (0, 1)),
  vpt_confirmed INTEGER NOT NULL CHECK (vpt_confirmed IN (0, 1)),
  ela_confirmed INTEGER NOT NULL CHECK (ela_confirmed IN (0, 1)),
  -- Whose address stands in the papers.
  domicile TEXT NOT NULL CHECK (domicile IN ('employer', 'elsewhere', 'unknown')),
  domicile_reason BLOB,
  anonymity TEXT NOT NULL,
  hearing_on TEXT
) STRICT;

CREATE INDEX police_reports_by_case ON police_reports (case_id, recorded_at);

-- The report that a step belongs to; NULL where it belongs to none.
ALTER TABLE police_steps ADD COLUMN report_id TEXT;

-- Every step by which the police first heard of it is a report, under the identifier of that step:
-- two vaults that share a case give it the same one.
INSERT INTO police_reports (id, case_id, recorded_at, kind, filed_by, filed_on, station,
  police_number, offences, articles, vpt_requested, vpt_confirmed, ela_confirmed, domicile,
  anonymity)
SELECT id, case_id, recorded_at,
  CASE WHEN status IN ('notification_made', 'notifications_stacked') THEN 'notification'
    ELSE 'complaint' END,
  CASE status WHEN 'complaint_filed' THEN 'victim' WHEN 'complaint_by_mayor' THEN 'mayor'
    ELSE 'employer' END,
  step_on, '', police_number, '[]', '', 0, 0, 0, 'unknown', 'none'
FROM police_steps
WHERE status IN ('notification_made', 'notifications_stacked', 'complaint_filed',
  'complaint_by_employer', 'complaint_by_mayor');

-- What came later belongs to the report before it.
UPDATE police_steps SET report_id = (
  SELECT police_reports.id FROM police_reports
  WHERE police_reports.case_id = police_steps.case_id
    AND (police_reports.id = police_steps.id OR (
      police_steps.id NOT IN (SELECT id FROM police_reports)
      AND police_reports.filed_on <= police_steps.step_on))
  ORDER BY police_reports.filed_on DESC, police_reports.recorded_at DESC LIMIT 1
);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  place BLOB,
  link BLOB,
  seen_on TEXT,
  status TEXT NOT NULL,
  wipe_on TEXT,
  copy_at BLOB,
  -- The day on which the manager of the camera was asked.
  requested_on TEXT,
  -- The day on which it was safe, or turned out not to be there.
  settled_on TEXT
) STRICT;

CREATE INDEX evidence_by_case ON evidence (case_id, recorded_at);

-- What is told to the police: the answers to seven questions, as JSON.
CREATE TABLE police_facts (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  facts BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE duty_checks (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  checked_at TEXT NOT NULL,
  accepted TEXT NOT NULL,
  civil_servant INTEGER NOT NULL CHECK (civil_servant IN (0, 1)),
  advice_from TEXT,
  advice_on TEXT,
  conclusion TEXT NOT NULL,
  reason BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE wbk (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  applicable TEXT NOT NULL,
  received_on TEXT,
  acknowledged_on TEXT,
  feedback_on TEXT,
  referral TEXT NOT NULL
) STRICT, WITHOUT ROWID;
