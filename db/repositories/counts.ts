import type { Database } from 'better-sqlite3';
import type { DateString } from '../../domain/time.ts';
import { prepare } from '../prepare.ts';
import { termsKept, termsOfCase } from './in-term.ts';

/** The reporters of one combination of codes, counted; the ordinal tells reporters apart, no more. */
export interface CountRow {
  readonly reporter: number;
  readonly nature: string;
  readonly channel: string;
  readonly unit: string;
  readonly severity: string;
  readonly firstTalk: string;
  readonly reaction: string;
  readonly month: number;
  readonly incidents: number;
}

/** One incident as it counts; the reporter is a token of this vault, null for who stays anonymous. */
export interface CountedIncident {
  readonly reporterId: string | null;
  readonly receivedOn: string;
  readonly nature: string;
  readonly channel: string;
  readonly unit: string;
  readonly severity: string;
  /** Whether the first talk, and the decision on a reaction, were within their terms. */
  readonly firstTalk: string;
  readonly reaction: string;
}

/**
 * What counts here, and not in another vault: as long as the use of the report or the incident is
 * restricted, the case does not (domain study, §4.3).
 */
export const isCounted = `cases.counts = 1
  AND instr(cases.restricted, '"incident"') + instr(cases.restricted, '"report"') = 0`;

/** The incidents of cases that count. */
const ofCases = `FROM reports
  JOIN cases ON cases.id = reports.case_id
  JOIN incidents ON incidents.case_id = reports.case_id
  WHERE ${isCounted}`;

/** What cases hold now, and what destroyed ones held. What another vault counts is left out. */
const asItIs = `SELECT cases.reporter_id, reports.received_on, incidents.nature, incidents.channel,
    cases.unit, incidents.severity, ${termsOfCase}
  ${ofCases}
  UNION ALL
  SELECT reporter_id, received_on, nature, channel, unit, severity, ${termsKept} FROM kept_counts`;

const isPublishedDay = `EXISTS (
  SELECT 1 FROM ledger WHERE received_on BETWEEN ledger.from_day AND ledger.until_day)`;

/** What counts: of published days what was counted then, of other days what is there now. */
const asPublished = `SELECT reporter_id, received_on, nature, channel, unit, severity, ${termsKept}
  FROM published_counts
  UNION ALL
  SELECT * FROM (${asItIs}) WHERE NOT ${isPublishedDay}`;

/** The days of a count, and whether it is of what is there now instead of what was published. */
export interface CountedDays {
  readonly from: string;
  readonly until: string;
  /** On which day it is looked at: what was not done by then may be late. */
  readonly today: DateString;
  readonly anew?: boolean;
}

/**
 * The incidents that were reported from one day until another, those of destroyed cases included. A
 * period that was published counts what it counted then, in every later release too: a late report or
 * a corrected case cannot be worked out from the difference.
 */
export function countedIncidents(
  database: Database,
  { from, until, today, anew = false }: CountedDays,
): CountedIncident[] {
  return prepare<object, CountedIncident>(
    database,
    `SELECT reporter_id AS reporterId, received_on AS receivedOn, nature, channel, unit, severity,
       first_talk AS firstTalk, reaction
     FROM (${anew ? asItIs : asPublished})
     WHERE received_on BETWEEN @from AND @until`,
  ).all({ from, until, today });
}

/** How many there are of what is there now; which they are is not read. */
export function numberOfIncidents(
  database: Database,
  days: Pick<CountedDays, 'from' | 'until'>,
): number {
  const { incidents } = prepare<object, { incidents: number }>(
    database,
    `SELECT (SELECT count(*) ${ofCases} AND reports.received_on BETWEEN @from AND @until)
       + (SELECT count(*) FROM kept_counts WHERE received_on BETWEEN @from AND @until) AS incidents`,
  ).get(days) ?? { incidents: 0 };
  return incidents;
}

/**
 * The same per reporter and combination of codes. Reporters become ordinals made for this one count.
 * All anonymous reporters share ordinal 0: nothing shows that they are more than one person, so they
 * must not be counted as more.
 */
export function countBetween(database: Database, days: CountedDays): CountRow[] {
  const ordinals = new Map<string | null, number>([[null, 0]]);
  const rows = new Map<string, CountRow>();
  for (const { reporterId, receivedOn, ...codes } of countedIncidents(database, days)) {
    const reporter = ordinals.get(reporterId) ?? ordinals.size;
    ordinals.set(reporterId, reporter);
    const month = Number(receivedOn.slice(5, 7));
    const key = JSON.stringify([reporter, month, ...Object.values(codes)]);
    const { incidents } = rows.get(key) ?? { incidents: 0 };
    rows.set(key, { reporter, ...codes, month, incidents: incidents + 1 });
  }
  return [...rows.values()];
}

/** Keeps what a period counts as it is published now; of days that were published before only when they are corrected. */
export function keepPublishedCounts(
  database: Database,
  { from, until, today, anew = false }: CountedDays,
): void {
  if (anew) {
    prepare<object, never>(
      database,
      'DELETE FROM published_counts WHERE received_on BETWEEN @from AND @until',
    ).run({ from, until });
  }
  prepare<object, never>(
    database,
    `INSERT INTO published_counts (reporter_id, received_on, nature, channel, unit, severity,
       first_talk, reaction)
     SELECT * FROM (${asItIs})
     WHERE received_on BETWEEN @from AND @until ${anew ? '' : `AND NOT ${isPublishedDay}`}`,
  ).run({ from, until, today });
}

/**
 * Forgets what was counted before a day: of what is not counted again.
 * @returns whether there was anything.
 */
export function forgetCounts(database: Database, before: string): boolean {
  const forget = (table: 'kept_counts' | 'published_counts') =>
    prepare<object, never>(database, `DELETE FROM ${table} WHERE received_on < @before`).run({
      before,
    }).changes;
  return forget('kept_counts') + forget('published_counts') > 0;
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
