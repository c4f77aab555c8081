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
 * Counts the incidents of a year per reporter and combination of codes. Reporters become ordinals
 * made for this one count. All anonymous reporters share ordinal 0: nothing shows that they are
 * more than one person, so they must not be counted as more.
 */
export function countYear(database: Database, year: number): CountRow[] {
  return prepare<{ from: string; until: string }, CountRow>(
    database,
    `SELECT iif(cases.reporter_id IS NULL, 0, dense_rank() OVER (ORDER BY cases.reporter_id)) AS reporter,
       incidents.nature, incidents.channel, cases.unit, incidents.severity,
       CAST(substr(reports.received_on, 6, 2) AS INTEGER) AS month, count(*) AS incidents
     FROM reports
     JOIN cases ON cases.id = reports.case_id
     JOIN incidents ON incidents.case_id = reports.case_id
     WHERE reports.received_on BETWEEN @from AND @until
     GROUP BY cases.reporter_id, incidents.nature, incidents.channel, cases.unit,
       incidents.severity, month`,
  ).all({ from: `${year}-01-01`, until: `${year}-12-31` });
}

/** The years in which reports were received, newest first. */
export function reportYears(database: Database): number[] {
  return prepare<object, { year: number }>(
    database,
    `SELECT DISTINCT CAST(substr(received_on, 1, 4) AS INTEGER) AS year FROM reports
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
