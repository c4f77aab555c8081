-- A key for each case; what was told in it is encrypted with that key. See db/case-keys.ts.

CREATE TABLE case_keys (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO case_keys (case_id, wrapped)
SELECT id, new_case_key(id) FROM cases
WHERE NOT EXISTS (
  SELECT 1 FROM destructions WHERE case_id = cases.id AND rule = 'counsellor_notes'
);

ALTER TABLE incidents RENAME COLUMN narrative TO clear_narrative;
ALTER TABLE incidents ADD COLUMN narrative BLOB;
UPDATE incidents SET narrative = seal_text(
  (SELECT wrapped FROM case_keys WHERE case_keys.case_id = incidents.case_id),
  case_id, 'narrative', clear_narrative
);
ALTER TABLE incidents DROP COLUMN clear_narrative;

ALTER TABLE notes RENAME COLUMN body TO clear_body;
ALTER TABLE notes ADD COLUMN body BLOB;
UPDATE notes SET body = seal_text(
  (SELECT wrapped FROM case_keys WHERE case_keys.case_id = notes.case_id),
  case_id, 'note ' || id, clear_body
);
ALTER TABLE notes DROP COLUMN clear_body;

ALTER TABLE care_contacts RENAME COLUMN note TO clear_note;
ALTER TABLE care_contacts ADD COLUMN note BLOB;
UPDATE care_contacts SET note = seal_text(
  (SELECT wrapped FROM case_keys WHERE case_keys.case_id = care_contacts.case_id),
  case_id, 'contact ' || id, clear_note
);
ALTER TABLE care_contacts DROP COLUMN clear_note;
