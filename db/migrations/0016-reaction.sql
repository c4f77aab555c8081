-- Measures with everything a decision needs, claims for damage, attempts that failed, and who else
-- was offered support. What changes is written anew and never over: the last version counts.

ALTER TABLE measures ADD COLUMN measure_id TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE measures ADD COLUMN change TEXT NOT NULL DEFAULT 'made';
ALTER TABLE measures ADD COLUMN starts_on TEXT;
ALTER TABLE measures ADD COLUMN legal_ground TEXT;
ALTER TABLE measures ADD COLUMN decided_by TEXT;
ALTER TABLE measures ADD COLUMN places BLOB;
ALTER TABLE measures ADD COLUMN letter_sent_on TEXT;
ALTER TABLE measures ADD COLUMN objection INTEGER CHECK (objection IN (0, 1));
ALTER TABLE measures ADD COLUMN proportionality BLOB;
ALTER TABLE measures ADD COLUMN heard TEXT;
ALTER TABLE measures ADD COLUMN informed_on TEXT;
ALTER TABLE measures ADD COLUMN feedback_on TEXT;
ALTER TABLE measures ADD COLUMN review_on TEXT;
UPDATE measures SET measure_id = id;
CREATE UNIQUE INDEX measures_by_version ON measures (measure_id, version);

-- What in the case a task is about: a measure or a claim.
ALTER TABLE tasks ADD COLUMN subject TEXT;
UPDATE tasks SET subject = (
  SELECT id FROM measures WHERE measures.case_id = tasks.case_id AND tasks.due =
    CASE tasks.code WHEN 'T13' THEN max(date(ends_on, '-14 days'), decided_on) END
)
WHERE code = 'T13';

CREATE TABLE damage_claims (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- The day from which this version holds.
  since TEXT NOT NULL,
  claimant TEXT NOT NULL,
  route TEXT,
  status TEXT NOT NULL,
  insurance TEXT NOT NULL,
  deadline TEXT,
  hearing_on TEXT
) STRICT;
CREATE INDEX damage_claims_by_case ON damage_claims (case_id, claim_id, version);
CREATE UNIQUE INDEX damage_claims_by_version ON damage_claims (claim_id, version);

CREATE TABLE damage_payments (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  cents INTEGER NOT NULL CHECK (cents >= 0),
  paid_on TEXT NOT NULL
) STRICT;
CREATE INDEX damage_payments_by_case ON damage_payments (case_id, paid_on);

-- Lines that stood alike, of one owner, become one claim: nothing that was recorded is lost.
ALTER TABLE damage_lines ADD COLUMN claim_id TEXT NOT NULL DEFAULT '';
UPDATE damage_lines SET claim_id = (
  SELECT min(other.id) FROM damage_lines AS other
  WHERE other.case_id = damage_lines.case_id AND other.status = damage_lines.status
    AND (other.kind = 'municipal_property') = (damage_lines.kind = 'municipal_property')
);
INSERT INTO damage_claims (id, case_id, recorded_at, claim_id, version, since, claimant, route,
  status, insurance)
SELECT claim_id, case_id, min(recorded_at), claim_id, 1, min(line_on),
  CASE kind WHEN 'municipal_property' THEN 'municipality' ELSE 'person' END,
  CASE status
    WHEN 'claimed_perpetrator' THEN 'direct'
    WHEN 'joined_criminal_case' THEN 'joining'
    WHEN 'civil_procedure' THEN 'civil'
    WHEN 'schadefonds' THEN 'schadefonds'
  END,
  status, 'not_checked'
FROM damage_lines GROUP BY claim_id;
ALTER TABLE damage_lines DROP COLUMN status;

-- A closed case is kept while a claim of it runs, and the file of its claims two years longer.
INSERT INTO holds (case_id, rule, reason, set_on, review_on)
SELECT id, 'counsellor_case', 'open_damage_claim', closed_on, date(closed_on, '+12 months')
FROM cases
WHERE closed_on IS NOT NULL
  AND id IN (SELECT case_id FROM retention WHERE rule = 'counsellor_case')
  AND id IN (
    SELECT case_id FROM damage_claims WHERE status IN ('inventory', 'insurance_check',
      'employer_paid', 'claimed_perpetrator', 'joined_criminal_case', 'civil_procedure',
      'schadefonds')
  )
ON CONFLICT (case_id, rule) DO NOTHING;

-- The file of claims whose case is gone: coded facts and amounts, without anybody's name.
CREATE TABLE claim_files (
  case_id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  base_on TEXT NOT NULL,
  due TEXT NOT NULL,
  hold_reason TEXT,
  review_on TEXT,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE care_contacts ADD COLUMN reached INTEGER NOT NULL DEFAULT 1 CHECK (reached IN (0, 1));
ALTER TABLE care_contacts ADD COLUMN closing INTEGER NOT NULL DEFAULT 0 CHECK (closing IN (0, 1));

CREATE TABLE care_circle (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  who TEXT NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (case_id, who)
) STRICT, WITHOUT ROWID;

-- The day on which closing began: the check-back and the talk that belong to it follow from it.
ALTER TABLE cases ADD COLUMN closing_since TEXT;
