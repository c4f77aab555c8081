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

/** What it did to somebody beside the reporter, as stored, and how he agreed that it is kept. */
export interface StoredPersonConsequences {
  readonly caseId: string;
  readonly person: string;
  readonly recordedAt: string;
  readonly agreedOn: string;
  readonly agreedHow: string;
  /** The boxes that were ticked, as JSON. */
  readonly told: string;
}

/** Writes what it did to somebody beside the reporter anew. */
export function putPersonConsequences(database: Database, row: StoredPersonConsequences): void {
  prepare<StoredPersonConsequences, never>(
    database,
    `INSERT INTO person_consequences (case_id, person_id, recorded_at, agreed_on, agreed_how, told)
     VALUES (@caseId, @person, @recordedAt, @agreedOn, @agreedHow,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId,
         'consequences ' || @person, @told))
     ON CONFLICT (case_id, person_id) DO UPDATE SET recorded_at = excluded.recorded_at,
       agreed_on = excluded.agreed_on, agreed_how = excluded.agreed_how, told = excluded.told`,
  ).run(row);
}

/** What it did to everybody beside the reporter who agreed that it is kept. */
export function personConsequencesOf(
  database: Database,
  caseId: string,
): StoredPersonConsequences[] {
  return prepare<{ caseId: string }, StoredPersonConsequences>(
    database,
    `SELECT case_id AS caseId, person_id AS person, recorded_at AS recordedAt,
       agreed_on AS agreedOn, agreed_how AS agreedHow,
       open_text(wrapped, case_id, 'consequences ' || person_id, told) AS told
     FROM person_consequences JOIN case_keys USING (case_id)
     WHERE case_id = @caseId ORDER BY person_id`,
  ).all({ caseId });
}

/** Takes away what it did to somebody: he does not want it to be kept any more. */
export function dropPersonConsequences(
  database: Database,
  whose: Pick<StoredPersonConsequences, 'caseId' | 'person'>,
): boolean {
  const sql = 'DELETE FROM person_consequences WHERE case_id = @caseId AND person_id = @person';
  return prepare<typeof whose, never>(database, sql).run(whose).changes > 0;
}
