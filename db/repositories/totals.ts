import type { Database } from 'better-sqlite3';
import {
  broaderChain,
  type CodeList,
  paymentKind,
  perpMeasure,
  policeStatus,
} from '../../domain/code-lists/index.ts';
import { agreedContact, ownTask } from '../../domain/deadlines/index.ts';
import type { PartKind } from '../../domain/records/access.ts';
import type { DateString } from '../../domain/time.ts';
import { prepare } from '../prepare.ts';
import { isCounted } from './counts.ts';
import { wasInTime, wasLate } from './in-term.ts';

/**
 * How often something was so in the cases of a year: of which fact, which code, and how many. Days, and
 * the years in which cases closed, are codes too; of amounts the number is their sum in cents.
 */
export interface Total {
  readonly year: number;
  readonly fact: string;
  readonly code: string;
  readonly number: number;
}

/**
 * Facts of which a case has one, or as many as there are records of it. Each row says `year`, a code and
 * a number.
 */
const caseFacts: Readonly<Record<string, string>> = {
  received_via: 'SELECT year, received_via, 1 FROM chosen',
  reporter_kind: 'SELECT year, reporter_kind, 1 FROM chosen',
  wish: 'SELECT year, wish, 1 FROM chosen',
  step: `SELECT year, 'reported', 1 FROM chosen
    UNION ALL SELECT year, 'talked', 1 FROM chosen
      WHERE (EXISTS (SELECT 1 FROM care_contacts AS talk WHERE talk.case_id = chosen.case_id
          AND person_id IS NULL AND reached = 1)
        OR EXISTS (SELECT 1 FROM tasks AS talk WHERE talk.case_id = chosen.case_id
          AND person_id IS NULL AND code = @firstTalk AND talk.status = 'done'))
        AND ${isUsable('contact')}
    UNION ALL SELECT year, 'acted', 1 FROM chosen
      WHERE (EXISTS (SELECT 1 FROM police_reports AS report WHERE report.case_id = chosen.case_id
          AND filed_on IS NOT NULL) AND ${isUsable('police_report')})
        OR (EXISTS (SELECT 1 FROM measures AS measure WHERE measure.case_id = chosen.case_id
          AND kind NOT IN (SELECT value FROM json_each(@noMeasures))) AND ${isUsable('measure')})
    UNION ALL SELECT year, 'cared', 1 FROM chosen
      WHERE EXISTS (SELECT 1 FROM care_offers AS offer WHERE offer.case_id = chosen.case_id
          AND offer.status IN ('accepted', 'ongoing', 'done')) AND ${isUsable('contact')}
    UNION ALL SELECT year, 'closed', 1 FROM chosen WHERE closed_on IS NOT NULL`,
  closed_in: `SELECT year, substr(coalesce(closed_on, @goneOn), 1, 4), 1 FROM chosen
    WHERE coalesce(closed_on, @goneOn) IS NOT NULL`,
  care_offered: `SELECT year, element, 1 FROM chosen JOIN care_offers USING (case_id)
    WHERE care_offers.status <> 'not_discussed' AND ${isUsable('contact')}`,
  care_accepted: `SELECT year, element, 1 FROM chosen JOIN care_offers USING (case_id)
    WHERE care_offers.status IN ('accepted', 'ongoing', 'done') AND ${isUsable('contact')}`,
  measure: `SELECT year, kind, 1 FROM chosen JOIN measures USING (case_id)
    WHERE ${isUsable('measure')} AND version = (
      SELECT max(version) FROM measures AS later WHERE later.measure_id = measures.measure_id)`,
  police_report: `SELECT year, kind, 1 FROM chosen JOIN police_reports USING (case_id)
    WHERE filed_on IS NOT NULL AND ${isUsable('police_report')}`,
  police_filed_by: `SELECT year, filed_by, 1 FROM chosen JOIN police_reports USING (case_id)
    WHERE filed_on IS NOT NULL AND ${isUsable('police_report')}`,
  police_vpt: `SELECT year, 'requested', vpt_requested FROM chosen
    JOIN police_reports USING (case_id) WHERE filed_on IS NOT NULL AND ${isUsable('police_report')}`,
  police_status: `SELECT year, coalesce(json_extract(@policeGroups, '$.' || (
      SELECT status FROM police_steps AS step WHERE step.case_id = chosen.case_id
      ORDER BY step_on DESC, recorded_at DESC, rowid DESC LIMIT 1)), 'none'), 1
    FROM chosen WHERE ${isUsable('police')}`,
  in_time: `SELECT year, code, 1 FROM chosen JOIN tasks USING (case_id)
    WHERE ${wasInTime} AND code NOT IN (SELECT value FROM json_each(@ownTasks))`,
  late: `SELECT year, code, 1 FROM chosen JOIN tasks USING (case_id)
    WHERE ${wasLate} AND code NOT IN (SELECT value FROM json_each(@ownTasks))`,
  days_to_talk: daysUntil(`SELECT min(held_on) FROM care_contacts
    WHERE care_contacts.case_id = chosen.case_id AND person_id IS NULL AND reached = 1
      AND held_on >= received_on AND ${isUsable('contact')}`),
  days_to_measure: daysUntil(`SELECT min(decided_on) FROM measures
    WHERE measures.case_id = chosen.case_id AND decided_on >= received_on
      AND kind NOT IN (SELECT value FROM json_each(@noMeasures)) AND ${isUsable('measure')}`),
  days_to_close: daysUntil('max(received_on, closed_on)'),
};

/** Facts about claims, which may be destroyed before or after their case. */
const claimFacts: Readonly<Record<string, string>> = {
  claim: `SELECT year, status, 1 FROM chosen JOIN damage_claims USING (case_id)
    WHERE status <> 'no_damage' AND ${isUsable('damage')} AND version = (
      SELECT max(version) FROM damage_claims AS later
      WHERE later.claim_id = damage_claims.claim_id)`,
  claimed_cents: `SELECT year, '', cents FROM chosen JOIN damage_lines USING (case_id)
    WHERE ${isUsable('damage')} AND ${standing('damage_lines')}`,
  received_cents: `SELECT year, '', cents FROM chosen JOIN damage_payments USING (case_id)
    WHERE kind IN (SELECT value FROM json_each(@received)) AND ${isUsable('damage')}
      AND ${standing('damage_payments')}`,
};

/** Whether the use of a kind of parts is not restricted, on request of somebody it is about (§4.3). */
function isUsable(kind: PartKind): string {
  return `instr(restricted, '"${kind}"') = 0`;
}

function daysUntil(day: string): string {
  return `SELECT year, CAST(CAST(julianday(day) - julianday(received_on) AS INTEGER) AS TEXT), 1
    FROM (SELECT *, (${day}) AS day FROM chosen) WHERE day IS NOT NULL`;
}

function standing(table: string): string {
  return `change <> 'removed' AND version = (
    SELECT max(version) FROM ${table} AS later WHERE later.entry_id = ${table}.entry_id)`;
}

/** The facts of some cases, summed. What another vault counts is left out. */
function totalsOf(facts: Readonly<Record<string, string>>, which: string): string {
  const told = Object.entries(facts).map(
    ([fact, sql]) => `SELECT '${fact}' AS fact, * FROM (${sql})`,
  );
  return `
    WITH chosen AS (
      SELECT cases.id AS case_id, CAST(substr(received_on, 1, 4) AS INTEGER) AS year, received_on,
        closed_on, received_via, reporter_kind, wish, restricted
      FROM cases JOIN reports ON reports.case_id = cases.id
      WHERE ${isCounted} AND ${which}),
    told (fact, year, code, number) AS (${told.join(' UNION ALL ')})
    SELECT year, fact, code, sum(number) AS number FROM told
    GROUP BY year, fact, code HAVING sum(number) > 0`;
}

const codesIn = (list: CodeList, group: string) =>
  list.codes.map(({ code }) => code).filter((code) => broaderChain(list, code).includes(group));

/** How far it came with the police: what courts said of one person is nobody's figure. */
const policeGroups = Object.fromEntries(
  policeStatus.codes.map(({ code, broader }) => [
    code,
    code === 'notifications_stacked' ? code : broader,
  ]),
);

/** What the facts are worked out with. */
const known = {
  policeGroups: JSON.stringify(policeGroups),
  noMeasures: JSON.stringify(codesIn(perpMeasure, 'none')),
  received: JSON.stringify(codesIn(paymentKind, 'received')),
  ownTasks: JSON.stringify([ownTask, agreedContact]),
  firstTalk: 'T2',
};

/** How the cases of a year were handled, destroyed ones included. */
export function totalsOfYear(
  database: Database,
  { year, today }: { readonly year: number; readonly today: DateString },
): Total[] {
  return prepare<object, Total>(
    database,
    `SELECT year, fact, code, sum(number) AS number FROM (
       SELECT * FROM (${totalsOf(
         { ...caseFacts, ...claimFacts },
         'received_on BETWEEN @from AND @until',
       )})
       UNION ALL SELECT year, fact, code, number FROM kept_totals WHERE year = @year)
     GROUP BY year, fact, code ORDER BY fact, code`,
  ).all({ ...known, from: `${year}-01-01`, until: `${year}-12-31`, year, today, goneOn: null });
}

/** How many cases were there when a year began, came and closed in it, and were there at its end. */
export interface Flow {
  readonly before: number;
  readonly opened: number;
  readonly closed: number;
}

/** The flow of cases through a year, by the days on which they were reported and closed. */
export function flowOf(database: Database, year: number): Flow {
  const flow = prepare<object, Flow>(
    database,
    `WITH counted (year, closed_in, number) AS (
       SELECT CAST(substr(received_on, 1, 4) AS INTEGER), CAST(substr(closed_on, 1, 4) AS INTEGER), 1
       FROM cases JOIN reports ON reports.case_id = cases.id WHERE ${isCounted}
       UNION ALL
       SELECT year, CAST(code AS INTEGER), number FROM kept_totals WHERE fact = 'closed_in')
     SELECT
       coalesce(sum(iif(year < @year AND coalesce(closed_in, @year) >= @year, number, 0)), 0)
         AS before,
       coalesce(sum(iif(year = @year, number, 0)), 0) AS opened,
       coalesce(sum(iif(year <= @year AND max(closed_in, year) = @year, number, 0)), 0) AS closed
     FROM counted`,
  ).get({ year });
  return flow ?? { before: 0, opened: 0, closed: 0 };
}

function keep(
  database: Database,
  facts: Readonly<Record<string, string>>,
  { caseId, on }: { readonly caseId: string; readonly on: DateString },
): void {
  prepare<object, never>(
    database,
    `INSERT INTO kept_totals (year, fact, code, number)
     SELECT * FROM (${totalsOf(facts, 'cases.id = @caseId')}) WHERE true
     ON CONFLICT (year, fact, code) DO UPDATE SET number = number + excluded.number`,
  ).run({ ...known, caseId, today: on, goneOn: on });
}

/** Adds how a case was handled to the sums of its year, as it goes on a day. */
export const keepTotals = (
  database: Database,
  going: { readonly caseId: string; readonly on: DateString },
): void => keep(database, { ...caseFacts, ...claimFacts }, going);

/** Adds the claims of a case to the sums of its year, as they go on a day while the case stays. */
export const keepClaimTotals = (
  database: Database,
  going: { readonly caseId: string; readonly on: DateString },
): void => keep(database, claimFacts, going);

/** Forgets the sums of years before a year, but when their cases closed while that still counts. */
export function forgetTotals(database: Database, before: number): void {
  const sql = `DELETE FROM kept_totals
    WHERE year < @before AND (fact <> 'closed_in' OR CAST(code AS INTEGER) < @before)`;
  prepare<{ before: number }, never>(database, sql).run({ before });
}
