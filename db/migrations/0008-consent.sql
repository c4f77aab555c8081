-- What reporters agreed to have shared, and what was shared. Nothing of it ever changes: a consent
-- that ends gets a withdrawal, and what was disclosed stays disclosed.

CREATE TABLE consents (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  purpose TEXT NOT NULL,
  recipients TEXT NOT NULL,
  field_groups TEXT NOT NULL,
  how TEXT NOT NULL,
  given_at TEXT NOT NULL,
  until TEXT,
  UNIQUE (case_id, id)
) STRICT;

CREATE TABLE consent_withdrawals (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  consent_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recipients TEXT NOT NULL,
  how TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL,
  FOREIGN KEY (case_id, consent_id) REFERENCES consents (case_id, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX consent_withdrawals_by_consent ON consent_withdrawals (case_id, consent_id);

CREATE TABLE disclosures (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  shared_at TEXT NOT NULL,
  recipient TEXT NOT NULL,
  -- Who in particular; encrypted with the key of the case.
  to_whom BLOB,
  field_groups TEXT NOT NULL,
  medium TEXT NOT NULL,
  ground TEXT NOT NULL CHECK (ground IN ('consent', 'conflict_of_duties', 'names_nobody')),
  consent_id TEXT,
  -- Why it could not wait for consent; encrypted with the key of the case.
  reason BLOB,
  CHECK ((ground = 'consent') = (consent_id IS NOT NULL)),
  FOREIGN KEY (case_id, consent_id) REFERENCES consents (case_id, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX disclosures_by_case ON disclosures (case_id, consent_id);

-- Roles that are involved in a case themselves, so that nothing of it is shared with them.
CREATE TABLE involved_roles (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  PRIMARY KEY (case_id, role)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER consents_stay BEFORE UPDATE ON consents
BEGIN SELECT raise(ABORT, 'a consent does not change'); END;

CREATE TRIGGER consent_withdrawals_stay BEFORE UPDATE ON consent_withdrawals
BEGIN SELECT raise(ABORT, 'a withdrawal does not change'); END;

CREATE TRIGGER disclosures_stay BEFORE UPDATE OF
  id, case_id, shared_at, recipient, field_groups, medium, ground, consent_id ON disclosures
BEGIN SELECT raise(ABORT, 'a disclosure does not change'); END;
