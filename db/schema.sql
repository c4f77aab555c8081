-- The schema after all migrations. Written by test/db/migrate.test.ts.

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reporters (
  id TEXT PRIMARY KEY,
  alias TEXT NOT NULL,
  alias_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  contact TEXT NOT NULL,
  position TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE cases (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  reporter_id TEXT REFERENCES reporters (id),
  position TEXT NOT NULL,
  unit TEXT NOT NULL,
  themes TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  last_on TEXT NOT NULL,
  closed_on TEXT,
  closing_reason TEXT,
  closing_checks TEXT,
  feedback_waiver TEXT,
  care_scheduled INTEGER NOT NULL DEFAULT 0
, handed_over TEXT REFERENCES handovers (id), owner TEXT REFERENCES authors (signing_key), owner_said_at TEXT, counts INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1)), closing_since TEXT, reopened_on TEXT, reopen_reason TEXT, restricted TEXT NOT NULL DEFAULT '[]', paused_on TEXT, pause_reason TEXT, paused_until TEXT, next_on TEXT) STRICT;

CREATE INDEX cases_by_status ON cases (status, last_on);

CREATE INDEX cases_by_reporter ON cases (reporter_id);

CREATE TABLE case_numbers (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;

CREATE TABLE incidents (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  occurred_from TEXT,
  occurred_until TEXT,
  nature TEXT NOT NULL,
  extra_natures TEXT NOT NULL,
  channel TEXT NOT NULL,
  work_process TEXT,
  severity TEXT NOT NULL,
  perceived_severity TEXT,
  corrected TEXT NOT NULL,
  perpetrator_kind TEXT NOT NULL,
  perpetrator_known TEXT NOT NULL,
  bribe TEXT,
  camera TEXT NOT NULL,
  narrative BLOB, location TEXT, urgency TEXT) STRICT;

CREATE INDEX incidents_by_nature ON incidents (nature, case_id);

CREATE INDEX incidents_by_severity ON incidents (severity, case_id);

CREATE TABLE care_offers (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  element TEXT NOT NULL,
  status TEXT NOT NULL,
  support TEXT,
  PRIMARY KEY (case_id, element)
) STRICT, WITHOUT ROWID;

CREATE TABLE care_contacts (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  held_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  wellbeing INTEGER CHECK (wellbeing BETWEEN 0 AND 10),
  note BLOB, author TEXT REFERENCES authors (signing_key), reached INTEGER NOT NULL DEFAULT 1 CHECK (reached IN (0, 1)), closing INTEGER NOT NULL DEFAULT 0 CHECK (closing IN (0, 1)), person_id TEXT, duration TEXT, referral TEXT) STRICT;

CREATE INDEX care_contacts_by_case ON care_contacts (case_id, held_on);

CREATE TABLE measures (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  ends_on TEXT,
  letter INTEGER NOT NULL CHECK (letter IN (0, 1))
, measure_id TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, change TEXT NOT NULL DEFAULT 'made', starts_on TEXT, legal_ground TEXT, decided_by TEXT, places BLOB, letter_sent_on TEXT, objection INTEGER CHECK (objection IN (0, 1)), proportionality BLOB, heard TEXT, informed_on TEXT, feedback_on TEXT, review_on TEXT) STRICT;

CREATE INDEX measures_by_case ON measures (case_id, decided_on);

CREATE TABLE police_steps (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  status TEXT NOT NULL,
  step_on TEXT NOT NULL,
  police_number TEXT NOT NULL
, report_id TEXT) STRICT;

CREATE INDEX police_steps_by_case ON police_steps (case_id, step_on);

CREATE TABLE damage_lines (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  cents INTEGER NOT NULL CHECK (cents >= 0),
  line_on TEXT NOT NULL
, claim_id TEXT NOT NULL DEFAULT '', entry_id TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, change TEXT NOT NULL DEFAULT 'made'
  CHECK (change IN ('made', 'corrected', 'removed'))) STRICT;

CREATE INDEX damage_lines_by_case ON damage_lines (case_id, line_on);

CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  body BLOB, author TEXT REFERENCES authors (signing_key)) STRICT;

CREATE INDEX notes_by_case ON notes (case_id, recorded_at);

CREATE TABLE tasks (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  target TEXT NOT NULL,
  due TEXT NOT NULL,
  due_at TEXT,
  window_from TEXT,
  window_until TEXT,
  basis TEXT NOT NULL,
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'skipped', 'moot')),
  done_on TEXT,
  skip_reason TEXT
, subject TEXT, words BLOB, person_id TEXT) STRICT;

CREATE INDEX tasks_by_case ON tasks (case_id, status, target);

CREATE TABLE retention (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  base_on TEXT NOT NULL,
  due TEXT NOT NULL,
  PRIMARY KEY (case_id, rule)
) STRICT, WITHOUT ROWID;

CREATE INDEX retention_by_due ON retention (due);

CREATE TABLE consultations (
  id TEXT PRIMARY KEY,
  held_on TEXT NOT NULL,
  received_via TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
  kind TEXT PRIMARY KEY,
  saved_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_events (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_id TEXT NOT NULL,
  mac BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE case_texts USING fts5 (
  number, alias, name, body,
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3'
);

CREATE TABLE holds (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  reason TEXT NOT NULL,
  set_on TEXT NOT NULL,
  review_on TEXT NOT NULL,
  PRIMARY KEY (case_id, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_counts (
  reporter_id TEXT,
  received_on TEXT NOT NULL,
  nature TEXT NOT NULL,
  channel TEXT NOT NULL,
  unit TEXT NOT NULL,
  severity TEXT NOT NULL
, themes TEXT CHECK (themes IS NULL OR json_type(themes) = 'array'), work_process TEXT, location TEXT, perpetrator TEXT, first_talk TEXT, reaction TEXT) STRICT;

CREATE INDEX kept_counts_by_day ON kept_counts (received_on);

CREATE TABLE case_keys (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment_keys (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  added_at TEXT NOT NULL,
  name BLOB NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  metadata TEXT NOT NULL,
  sha256 BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX attachments_of_case ON attachments (case_id, added_at);

CREATE TABLE identity (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  name TEXT NOT NULL,
  made_on TEXT NOT NULL,
  recipient TEXT NOT NULL,
  age_identity TEXT NOT NULL,
  signing_key TEXT NOT NULL,
  signing_secret TEXT NOT NULL
) STRICT;

CREATE TABLE colleagues (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  recipient TEXT NOT NULL,
  signing_key TEXT NOT NULL UNIQUE,
  added_on TEXT NOT NULL,
  compared_on TEXT
, elsewhere TEXT) STRICT;

CREATE TABLE authors (
  signing_key TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
, elsewhere TEXT) STRICT;

CREATE INDEX handovers_by_moment ON handovers (made_at DESC);

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

CREATE INDEX cases_handed_over ON cases (id) WHERE handed_over IS NOT NULL;

CREATE TABLE locations (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  department TEXT,
  camera TEXT NOT NULL,
  house_rules TEXT NOT NULL
, names_ban TEXT NOT NULL DEFAULT 'unknown') STRICT, WITHOUT ROWID;

CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE consents (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  purpose TEXT NOT NULL,
  recipients TEXT NOT NULL,
  field_groups TEXT NOT NULL,
  how TEXT NOT NULL,
  given_at TEXT NOT NULL,
  until TEXT, person_id TEXT,
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

CREATE TABLE policy_records (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  recorded_at TEXT NOT NULL,
  ended_on TEXT
) STRICT;

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  records INTEGER NOT NULL CHECK (records > 0),
  undone_at TEXT
, subject TEXT NOT NULL DEFAULT 'reports') STRICT, WITHOUT ROWID;

CREATE TABLE import_cases (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  -- A checksum over everything in the case as it came: what was added since makes it another.
  came_as TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX import_cases_by_import ON import_cases (import_id);

CREATE TABLE import_columns (
  -- A checksum over the headers of a file.
  headers TEXT NOT NULL,
  field TEXT NOT NULL,
  -- The header that was chosen; NULL when none holds it.
  header TEXT,
  PRIMARY KEY (headers, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_values (
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE perpetrator_keys (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE perpetrators (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  identity BLOB
) STRICT, WITHOUT ROWID;

CREATE INDEX perpetrators_by_case ON perpetrators (case_id, recorded_at);

CREATE TABLE perpetrator_matches (
  perpetrator_id TEXT NOT NULL REFERENCES perpetrators (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'email', 'phone')),
  hash TEXT NOT NULL,
  PRIMARY KEY (perpetrator_id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX perpetrator_matches_by_hash ON perpetrator_matches (hash);

CREATE TABLE persons (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('victim', 'witness')),
  kind TEXT NOT NULL,
  identity BLOB
) STRICT, WITHOUT ROWID;

CREATE INDEX persons_by_case ON persons (case_id, recorded_at);

CREATE TABLE series (
  id TEXT PRIMARY KEY,
  made_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  severity TEXT,
  severity_on TEXT,
  ended_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE series_cases (
  series_id TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  PRIMARY KEY (series_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX series_by_case ON series_cases (case_id);

CREATE TABLE conflict_checks (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  other_case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  answered_on TEXT NOT NULL,
  PRIMARY KEY (case_id, other_case_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE access_requests (
  id TEXT PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  role TEXT NOT NULL,
  received_on TEXT NOT NULL,
  extension TEXT,
  identity TEXT,
  answered_by TEXT NOT NULL,
  -- Whether the answer says nothing of what only a counsellor has.
  hides_file INTEGER NOT NULL CHECK (hides_file IN (0, 1)),
  settled_on TEXT,
  outcome TEXT, kind TEXT NOT NULL DEFAULT 'access',
  CHECK ((settled_on IS NULL) = (outcome IS NULL))
) STRICT;

CREATE TABLE access_cases (
  request_id TEXT NOT NULL REFERENCES access_requests (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  who BLOB,
  advice BLOB,
  PRIMARY KEY (request_id, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX access_cases_by_case ON access_cases (case_id);

CREATE TABLE access_decisions (
  request_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  part TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT,
  hidden TEXT NOT NULL,
  checksum TEXT NOT NULL,
  PRIMARY KEY (request_id, case_id, part),
  FOREIGN KEY (request_id, case_id) REFERENCES access_cases (request_id, case_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE office_tasks (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  -- A month, a quarter, a year; or the request or the breach.
  about TEXT NOT NULL,
  target TEXT NOT NULL,
  due TEXT NOT NULL,
  due_at TEXT,
  basis TEXT NOT NULL,
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'skipped')),
  done_on TEXT,
  skip_reason TEXT, words TEXT NOT NULL DEFAULT '',
  UNIQUE (code, about)
) STRICT;

CREATE INDEX office_tasks_open ON office_tasks (status, target);

CREATE TABLE breaches (
  id TEXT PRIMARY KEY,
  recorded_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  known_at TEXT NOT NULL,
  about TEXT NOT NULL,
  reported_at TEXT,
  not_reported TEXT,
  CHECK (reported_at IS NULL OR not_reported IS NULL)
) STRICT;

CREATE TABLE former_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  role TEXT NOT NULL,
  action TEXT NOT NULL,
  object_kind TEXT NOT NULL,
  object_id TEXT NOT NULL
) STRICT;

CREATE TABLE referrals (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  offered_on TEXT NOT NULL,
  declined_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_away (
  handover_id TEXT PRIMARY KEY REFERENCES handovers (id) ON DELETE CASCADE,
  file BLOB NOT NULL
) STRICT;

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

CREATE UNIQUE INDEX measures_by_version ON measures (measure_id, version);

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
, entry_id TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1, change TEXT NOT NULL DEFAULT 'made'
  CHECK (change IN ('made', 'corrected', 'removed'))) STRICT;

CREATE INDEX damage_payments_by_case ON damage_payments (case_id, paid_on);

CREATE TABLE claim_files (
  case_id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  base_on TEXT NOT NULL,
  due TEXT NOT NULL,
  hold_reason TEXT,
  review_on TEXT,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE care_circle (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  who TEXT NOT NULL,
  status TEXT NOT NULL,
  PRIMARY KEY (case_id, who)
) STRICT, WITHOUT ROWID;

CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  -- The first version of the measure it is about.
  measure_id TEXT NOT NULL,
  -- The template it was made from, and which edition of it, counted from one.
  kind TEXT NOT NULL,
  edition INTEGER NOT NULL CHECK (edition >= 1),
  -- What kind of person it went to; who that is stands in the letter.
  addressee TEXT NOT NULL,
  letter_on TEXT NOT NULL,
  -- Who made it, by the key he signs with; NULL for the owner of this vault.
  author TEXT,
  body BLOB
) STRICT;

CREATE INDEX letters_by_case ON letters (case_id, letter_on);

CREATE UNIQUE INDEX damage_lines_by_version ON damage_lines (entry_id, version);

CREATE UNIQUE INDEX damage_payments_by_version ON damage_payments (entry_id, version);

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

CREATE TABLE consequences (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  criminal_link TEXT,
  told BLOB
) STRICT;

CREATE TABLE published_counts (
  reporter_id TEXT,
  received_on TEXT NOT NULL,
  nature TEXT NOT NULL,
  channel TEXT NOT NULL,
  unit TEXT NOT NULL,
  severity TEXT NOT NULL
, first_talk TEXT, reaction TEXT) STRICT;

CREATE INDEX published_counts_by_day ON published_counts (received_on);

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  recorded_at TEXT NOT NULL,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  former BLOB,
  former_reporter BLOB,
  -- Who put it right, by the key he signs with; NULL for the owner of this vault.
  author TEXT REFERENCES authors (signing_key)
) STRICT;

CREATE INDEX corrections_by_case ON corrections (case_id, recorded_at);

CREATE TABLE kept_totals (
  year INTEGER NOT NULL,
  fact TEXT NOT NULL,
  code TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  PRIMARY KEY (year, fact, code)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE series_told (
  link_id TEXT NOT NULL REFERENCES series_links (id) ON DELETE CASCADE ON UPDATE CASCADE,
  incident_id TEXT NOT NULL,
  told_at TEXT NOT NULL,
  PRIMARY KEY (link_id, incident_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER series_incidents_end AFTER DELETE ON series_cases
WHEN NOT EXISTS (SELECT 1 FROM series_cases WHERE series_id = OLD.series_id)
BEGIN
  DELETE FROM series_incidents WHERE link_id IN
    (SELECT id FROM series_links WHERE series_id = OLD.series_id);
END;

CREATE TABLE import_policy_records (
  record_id TEXT PRIMARY KEY REFERENCES policy_records (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  -- What the record said as it came: what was changed since makes it another.
  came_as TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX import_policy_records_by_import ON import_policy_records (import_id);

CREATE TABLE person_care (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  -- Why he may be called at all: he came himself, or the reporter agrees.
  ground TEXT NOT NULL,
  since TEXT NOT NULL,
  scheduled INTEGER NOT NULL DEFAULT 0 CHECK (scheduled IN (0, 1)),
  ended_on TEXT,
  ended_by TEXT,
  PRIMARY KEY (case_id, person_id),
  CHECK ((ended_on IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE person_offers (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL,
  element TEXT NOT NULL,
  status TEXT NOT NULL,
  support TEXT,
  PRIMARY KEY (case_id, person_id, element)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_views (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  filters TEXT NOT NULL
) STRICT;

CREATE TABLE list_place (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  place TEXT NOT NULL
) STRICT;

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

CREATE TABLE person_consequences (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  agreed_how TEXT NOT NULL,
  told BLOB,
  PRIMARY KEY (case_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_drafts (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  form TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (case_id, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE annual_sections (
  year INTEGER NOT NULL,
  section TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (year, section)
) STRICT;

CREATE TABLE recommendations (
  id TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  measure TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE INDEX recommendations_by_year ON recommendations (year, recorded_at);

CREATE TABLE recommendation_follow_ups (
  recommendation_id TEXT NOT NULL REFERENCES recommendations (id) ON DELETE CASCADE,
  year INTEGER NOT NULL,
  state TEXT NOT NULL,
  remark TEXT NOT NULL,
  PRIMARY KEY (recommendation_id, year)
) STRICT;

CREATE TABLE import_locations (
  location_id TEXT PRIMARY KEY REFERENCES locations (id) ON DELETE CASCADE,
  import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  -- What the place was as it came: what was changed since makes it another.
  came_as TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX import_locations_by_import ON import_locations (import_id);

CREATE TABLE "reports" (
  id TEXT NOT NULL,
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  received_on TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_via TEXT NOT NULL,
  reporter_kind TEXT NOT NULL,
  wish TEXT NOT NULL,
  dual_capacity INTEGER NOT NULL DEFAULT 0 CHECK (dual_capacity IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX reports_by_day ON reports (received_on DESC, received_at DESC, case_id);

CREATE INDEX tasks_open ON tasks (target, due) WHERE status = 'open';

CREATE INDEX cases_by_next ON cases (next_on, id);

CREATE TRIGGER tasks_begin AFTER INSERT ON tasks WHEN NEW.status = 'open'
BEGIN
  UPDATE cases SET next_on = NEW.target
  WHERE id = NEW.case_id AND (next_on IS NULL OR next_on > NEW.target);
END;

CREATE TRIGGER tasks_change AFTER UPDATE OF case_id, target, status ON tasks
BEGIN
  UPDATE cases SET next_on =
    (SELECT min(target) FROM tasks WHERE case_id = cases.id AND status = 'open')
  WHERE id IN (OLD.case_id, NEW.case_id) AND next_on IS NOT
    (SELECT min(target) FROM tasks WHERE case_id = cases.id AND status = 'open');
END;

CREATE TRIGGER tasks_end AFTER DELETE ON tasks WHEN OLD.status = 'open'
BEGIN
  UPDATE cases SET next_on =
    (SELECT min(target) FROM tasks WHERE case_id = OLD.case_id AND status = 'open')
  WHERE id = OLD.case_id AND next_on = OLD.target;
END;

CREATE TABLE "destructions" (
  case_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  earlier INTEGER NOT NULL CHECK (earlier >= 0),
  number TEXT NOT NULL,
  destroyed_on TEXT NOT NULL,
  reporter_id TEXT,
  PRIMARY KEY (case_id, rule, earlier)
) STRICT, WITHOUT ROWID;

CREATE INDEX destructions_by_day ON destructions (destroyed_on DESC, number);
