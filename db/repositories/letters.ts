import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** A letter to a perpetrator as stored. */
export interface StoredLetter {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
  /** The measure it is about, by its first version. */
  readonly measure: string;
  /** The template it was made from. */
  readonly kind: string;
  /** Which edition of that template, counted from one. */
  readonly edition: number;
  readonly addressee: string;
  readonly on: string;
  /** The letter, word for word; empty when it is destroyed. */
  readonly text: string;
}

/** Who made a letter. */
interface Made {
  /** The key he signs with; null for the owner. */
  readonly author: string | null;
}

/** Keeps a letter as it was made. */
export function insertLetter(database: Database, letter: StoredLetter): void {
  prepare<StoredLetter, never>(
    database,
    `INSERT INTO letters (id, case_id, recorded_at, measure_id, kind, edition, addressee, letter_on,
       body)
     VALUES (@id, @caseId, @recordedAt, @measure, @kind, @edition, @addressee, @on,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'letter ' || @id, @text))`,
  ).run(letter);
}

/** The letters of a case, the oldest first. */
export function lettersOf(database: Database, caseId: string): (StoredLetter & Made)[] {
  return prepare<{ caseId: string }, StoredLetter & Made>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, measure_id AS measure, kind, edition,
       addressee, letter_on AS "on",
       open_text(wrapped, case_id, 'letter ' || id, body) AS text, author
     FROM letters LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId
     ORDER BY letter_on, recorded_at, letters.rowid`,
  ).all({ caseId });
}
