/** A column whose texts are encrypted with a key of their case; every one has a `case_id` beside it. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Where in its case a text stands, as an expression of SQL over its row. */
  readonly place: string;
  /** With which key of the case: that of what was told, of its files, or of its perpetrators. */
  readonly under: 'case' | 'files' | 'perpetrators';
}

/** Every column that is encrypted with a key of a case; one that is missing here fails a test. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'incidents', column: 'narrative', place: "'narrative'", under: 'case' },
  { table: 'corrections', column: 'former', place: "'correction ' || id", under: 'case' },
  {
    table: 'corrections',
    column: 'former_reporter',
    place: "'former reporter ' || id",
    under: 'case',
  },
  { table: 'notes', column: 'body', place: "'note ' || id", under: 'case' },
  { table: 'care_contacts', column: 'note', place: "'contact ' || id", under: 'case' },
  { table: 'consequences', column: 'told', place: "'consequences'", under: 'case' },
  {
    table: 'person_consequences',
    column: 'told',
    place: "'consequences ' || person_id",
    under: 'case',
  },
  { table: 'measures', column: 'places', place: "'places ' || id", under: 'case' },
  {
    table: 'measures',
    column: 'proportionality',
    place: "'proportionality ' || id",
    under: 'case',
  },
  { table: 'letters', column: 'body', place: "'letter ' || id", under: 'case' },
  { table: 'persons', column: 'identity', place: "'person ' || id", under: 'case' },
  { table: 'perpetrators', column: 'identity', place: "'person ' || id", under: 'perpetrators' },
  { table: 'disclosures', column: 'to_whom', place: "'disclosure ' || id", under: 'case' },
  { table: 'disclosures', column: 'reason', place: "'duty ' || id", under: 'case' },
  { table: 'police_reports', column: 'contact', place: "'police contact ' || id", under: 'case' },
  { table: 'police_reports', column: 'domicile_reason', place: "'domicile ' || id", under: 'case' },
  { table: 'police_facts', column: 'facts', place: "'police facts'", under: 'case' },
  { table: 'evidence', column: 'place', place: "'evidence place ' || id", under: 'case' },
  { table: 'evidence', column: 'link', place: "'evidence link ' || id", under: 'case' },
  { table: 'evidence', column: 'copy_at', place: "'evidence copy ' || id", under: 'case' },
  { table: 'duty_checks', column: 'reason', place: "'duty reason'", under: 'case' },
  { table: 'tasks', column: 'words', place: "'task ' || id", under: 'case' },
  { table: 'access_cases', column: 'who', place: "'access who ' || request_id", under: 'case' },
  {
    table: 'access_cases',
    column: 'advice',
    place: "'access advice ' || request_id",
    under: 'case',
  },
  { table: 'case_drafts', column: 'body', place: "'draft ' || form", under: 'case' },
  { table: 'attachments', column: 'name', place: "'name ' || id", under: 'files' },
  { table: 'attachments', column: 'sha256', place: "'sha256 ' || id", under: 'files' },
];
