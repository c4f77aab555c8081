import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** One version of a measure as stored. */
export interface StoredMeasure {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
  /** The first version of it, by which it is known. */
  readonly measureId: string;
  readonly version: number;
  readonly change: string;
  readonly kind: string;
  readonly decidedOn: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly letter: 0 | 1;
  readonly legalGround: string | null;
  readonly decidedBy: string | null;
  readonly places: string;
  readonly letterSentOn: string | null;
  readonly objection: 0 | 1 | null;
  readonly proportionality: string;
  readonly heard: string | null;
  readonly informedOn: string | null;
  readonly feedbackOn: string | null;
  readonly reviewOn: string | null;
}

/** Adds a version of a measure. */
export function insertMeasure(database: Database, measure: StoredMeasure): void {
  prepare<StoredMeasure, never>(
    database,
    `INSERT INTO measures (id, case_id, recorded_at, measure_id, version, change, kind, decided_on,
       starts_on, ends_on, letter, legal_ground, decided_by, places, letter_sent_on, objection,
       proportionality, heard, informed_on, feedback_on, review_on)
     VALUES (@id, @caseId, @recordedAt, @measureId, @version, @change, @kind, @decidedOn,
       @startsOn, @endsOn, @letter, @legalGround, @decidedBy,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'places ' || @id, @places),
       @letterSentOn, @objection,
       seal_text((SELECT wrapped FROM case_keys WHERE case_id = @caseId), @caseId, 'proportionality ' || @id, @proportionality),
       @heard, @informedOn, @feedbackOn, @reviewOn)`,
  ).run(measure);
}

/** Every version of the measures of a case: the oldest measure first, and of each the last version first. */
export function measureVersionsOf(database: Database, caseId: string): StoredMeasure[] {
  return prepare<{ caseId: string }, StoredMeasure>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, measure_id AS measureId, version,
       change, kind, decided_on AS decidedOn, starts_on AS startsOn, ends_on AS endsOn, letter,
       legal_ground AS legalGround, decided_by AS decidedBy,
       open_text(wrapped, case_id, 'places ' || id, places) AS places,
       letter_sent_on AS letterSentOn, objection,
       open_text(wrapped, case_id, 'proportionality ' || id, proportionality) AS proportionality,
       heard, informed_on AS informedOn, feedback_on AS feedbackOn, review_on AS reviewOn
     FROM measures LEFT JOIN case_keys USING (case_id) WHERE case_id = @caseId
     ORDER BY decided_on, (
       SELECT first.recorded_at FROM measures AS first WHERE first.id = measures.measure_id
     ), measure_id, version DESC`,
  ).all({ caseId });
}

/** The measures of a case as they are now, each by its last version. */
export function measuresOf(database: Database, caseId: string): StoredMeasure[] {
  const versions = measureVersionsOf(database, caseId);
  return versions.filter(
    ({ measureId }, index) => versions.findIndex((one) => one.measureId === measureId) === index,
  );
}
