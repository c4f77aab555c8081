import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** What it did to the reporter, as stored: one row in a case. */
export interface StoredConsequences {
  readonly caseId: string;
  readonly recordedAt: string;
  readonly criminalLink: string | null;
  /** The boxes that were ticked, as JSON; the empty text when they are destroyed. */
  readonly told: string;
}

/** Writes what it did to the reporter anew. */
export function putConsequences(database: Database, row: StoredConsequences): void {
  prepare<StoredConsequences, never>(
    database,
    `INSERT INTO consequences (case_id, recorded_at, criminal_link, told)
     VALUES (@caseId, @recordedAt, @criminalLink,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'consequences', @told))
     ON CONFLICT (case_id) DO UPDATE SET recorded_at = excluded.recorded_at,
       criminal_link = excluded.criminal_link, told = excluded.told`,
  ).run(row);
}

/** What it did to the reporter; undefined when nothing was recorded. */
export function consequencesOf(database: Database, caseId: string): StoredConsequences | undefined {
  return prepare<{ caseId: string }, StoredConsequences>(
    database,
    `SELECT case_id AS caseId, recorded_at AS recordedAt, criminal_link AS criminalLink,
       open_text(wrapped, case_id, 'consequences', told) AS told
     FROM consequences LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId`,
  ).get({ caseId });
}
