import type { Database } from 'better-sqlite3';
import { broaderChain, perpetratorKind } from '../../domain/code-lists/index.ts';
import type { DateString } from '../../domain/time.ts';
import { prepare } from '../prepare.ts';
import { isCounted } from './counts.ts';
import { termsOfCase } from './in-term.ts';

/** Codes for what is missing: it was not told, it is on no list any more, or it was not kept. */
export const missing = {
  notTold: 'not_told',
  notListed: 'not_listed',
  notKept: 'not_kept',
} as const;

/**
 * One incident as the counsellor can look at it from several sides. The reporter is a token of this
 * vault, null for who stays anonymous.
 */
export interface AnalysedIncident {
  readonly reporterId: string | null;
  readonly receivedOn: string;
  readonly nature: string;
  readonly channel: string;
  readonly unit: string;
  readonly severity: string;
  /** A JSON array; null when it was destroyed before this was kept. */
  readonly themes: string | null;
  readonly workProcess: string;
  /** The identifier of a place in the settings, or that there is none. */
  readonly location: string;
  /** From where the perpetrator came: a group of kinds, or a kind without one. */
  readonly perpetrator: string;
}

/**
 * What counts of cases that are there, and what is added to it. The kind of a perpetrator stays behind for the group of it: one
 * kind is about his health.
 */
const ofCases = (added: string) => `
  SELECT cases.reporter_id, reports.received_on, incidents.nature, incidents.channel, cases.unit,
    incidents.severity, cases.themes, coalesce(work_process, '${missing.notTold}') AS work_process,
    iif(incidents.location IS NULL, '${missing.notTold}',
      coalesce(locations.id, '${missing.notListed}')) AS location,
    coalesce(json_extract(@groups, '$.' || perpetrator_kind), perpetrator_kind) AS perpetrator,
    ${added}
  FROM cases
  JOIN reports ON reports.case_id = cases.id
  JOIN incidents ON incidents.case_id = cases.id
  LEFT JOIN locations ON locations.name = incidents.location
  WHERE ${isCounted}`;

const groups = JSON.stringify(
  Object.fromEntries(
    perpetratorKind.codes.map(({ code }) => [
      code,
      broaderChain(perpetratorKind, code).at(-1) ?? code,
    ]),
  ),
);

/**
 * The incidents that were reported from one day until another, as they are now, with those of destroyed
 * cases. For the counsellor alone: nothing of it is protected.
 */
export function analysedIncidents(
  database: Database,
  days: { readonly from: string; readonly until: string },
): AnalysedIncident[] {
  return prepare<object, AnalysedIncident>(
    database,
    `SELECT reporter_id AS reporterId, received_on AS receivedOn, nature, channel, unit, severity,
       themes, work_process AS workProcess, location, perpetrator
     FROM (${ofCases('cases.id')})
     WHERE received_on BETWEEN @from AND @until
     UNION ALL
     SELECT reporter_id, received_on, nature, channel, unit, severity, themes,
       coalesce(work_process, '${missing.notKept}'), coalesce(location, '${missing.notKept}'),
       coalesce(perpetrator, '${missing.notKept}')
     FROM kept_counts WHERE received_on BETWEEN @from AND @until`,
  ).all({ ...days, groups });
}

/**
 * Keeps what a case adds to the numbers, also of a period that was published: three years together,
 * and the year of a quarter, are counted later. Of the day of receipt the month stays: no period is
 * shorter. What was not done by the day it goes may be late.
 */
export function keepCount(
  database: Database,
  { caseId, on }: { readonly caseId: string; readonly on: DateString },
): void {
  prepare<object, never>(
    database,
    `INSERT INTO kept_counts (reporter_id, received_on, nature, channel, unit, severity, themes,
       work_process, location, perpetrator, first_talk, reaction)
     SELECT reporter_id, substr(received_on, 1, 7) || '-01', nature, channel, unit, severity, themes,
       work_process, location, perpetrator, first_talk, reaction
     FROM (${ofCases(`cases.id, ${termsOfCase}`)}) WHERE id = @caseId`,
  ).run({ caseId, groups, today: on });
}

/** How many cases of a year were destroyed before more was kept of them than a release counts. */
export function countNotKept(database: Database, year: number): number {
  const days = { from: `${year}-01-01`, until: `${year}-12-31` };
  const sql = `SELECT count(*) AS cases FROM kept_counts
    WHERE received_on BETWEEN @from AND @until AND themes IS NULL`;
  return prepare<typeof days, { cases: number }>(database, sql).get(days)?.cases ?? 0;
}
