import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** The reporters of one combination of codes, counted; the ordinal tells reporters apart, no more. */
export interface CountRow {
  readonly reporter: number;
  readonly nature: string;
  readonly channel: string;
  readonly unit: string;
  readonly severity: string;
  readonly month: number;
  readonly incidents: number;
}

/**
 * Counts the incidents that were reported from one day until another, those of destroyed cases
 * included, per reporter and combination of codes. What another vault counts is left out. Reporters
 * become ordinals made for this one count. All anonymous reporters share ordinal 0: nothing shows that
 * they are more than one person, so they must not be counted as more.
 */
export function countBetween(database: Database, from: string, until: string): CountRow[] {
  return prepare<{ from: string; until: string }, CountRow>(
    database,
    `WITH counted AS (
       SELECT cases.reporter_id, incidents.nature, incidents.channel, cases.unit,
         incidents.severity, reports.received_on
       FROM reports
       JOIN cases ON cases.id = reports.case_id
       JOIN incidents ON incidents.case_id = reports.case_id
       WHERE cases.counts = 1
       UNION ALL
       SELECT reporter_id, nature, channel, unit, severity, received_on FROM kept_counts
     )
     SELECT iif(reporter_id IS NULL, 0, dense_rank() OVER (ORDER BY reporter_id)) AS reporter,
       nature, channel, unit, severity,
       CAST(substr(received_on, 6, 2) AS INTEGER) AS month, count(*) AS incidents
     FROM counted
     WHERE received_on BETWEEN @from AND @until
     GROUP BY reporter_id, nature, channel, unit, severity, month`,
  ).all({ from, until });
}

/** The years in which reports were received, newest first. */
export function reportYears(database: Database): number[] {
  return prepare<object, { year: number }>(
    database,
    `SELECT CAST(substr(received_on, 1, 4) AS INTEGER) AS year
     FROM reports JOIN cases ON cases.id = reports.case_id WHERE counts = 1
     UNION
     SELECT CAST(substr(received_on, 1, 4) AS INTEGER) AS year FROM kept_counts
     UNION
     SELECT CAST(substr(until_day, 1, 4) AS INTEGER) AS year FROM ledger
     ORDER BY year DESC`,
  )
    .all({})
    .map(({ year }) => year);
}

/** How many talks in which the counsellor only listened were held in each year, newest first. */
export function consultationYears(database: Database): { year: number; talks: number }[] {
  return prepare<object, { year: number; talks: number }>(
    database,
    `SELECT CAST(substr(held_on, 1, 4) AS INTEGER) AS year, count(*) AS talks
     FROM consultations GROUP BY year ORDER BY year DESC`,
  ).all({});
}

/** Adds one talk in which the counsellor only listened. */
export function insertConsultation(
  database: Database,
  consultation: { id: string; heldOn: string; receivedVia: string },
): void {
  prepare<typeof consultation, never>(
    database,
    `INSERT INTO consultations (id, held_on, received_via) VALUES (@id, @heldOn, @receivedVia)`,
  ).run(consultation);
}
