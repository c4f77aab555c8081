import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { claimFileRule, holdClaimFile } from './claim-files.ts';

/** A part of a case that has a day of destruction. */
export interface DuePart {
  readonly caseId: string;
  readonly number: string;
  /** Whether this is all that is left of the case. */
  readonly caseGone: 0 | 1;
  readonly rule: string;
  readonly due: string;
  readonly holdReason: string | null;
  /** The day on which the hold is to be looked at again. */
  readonly reviewOn: string | null;
}

/** Every part that has a day of destruction, of cases that are there and of what is left of others. */
const parts = `
  SELECT retention.case_id AS caseId, cases.number AS number, 0 AS caseGone, retention.rule AS rule,
    retention.due AS due, holds.reason AS holdReason, holds.review_on AS reviewOn
  FROM retention
  JOIN cases ON cases.id = retention.case_id
  LEFT JOIN holds ON holds.case_id = retention.case_id AND holds.rule = retention.rule
  WHERE cases.handed_over IS NULL
  UNION ALL
  SELECT case_id, number, 1, '${claimFileRule}', due, hold_reason, review_on FROM claim_files`;

const partsDue = `SELECT * FROM (${parts}) WHERE due <= @by ORDER BY due, number, rule`;
const partsOfCase = `SELECT * FROM (${parts}) WHERE caseId = @caseId ORDER BY due, rule`;
const freeDue = `SELECT count(*) AS free FROM (${parts}) WHERE due <= @by AND holdReason IS NULL`;
const freeBetween = `SELECT count(*) AS free FROM (${parts})
  WHERE due BETWEEN @from AND @until AND holdReason IS NULL`;
const reviewsDue = `SELECT count(*) AS reviews FROM (${parts}) WHERE reviewOn <= @by`;
const firstOfMonths = `
  SELECT substr(due, 1, 7) AS month, min(due) AS first FROM (${parts})
  WHERE due <= @by AND holdReason IS NULL GROUP BY month ORDER BY month`;

/** The parts that are due by a day, the longest due first. */
export function dueParts(database: Database, by: string): DuePart[] {
  return prepare<{ by: string }, DuePart>(database, partsDue).all({ by });
}

/** The parts of one case, or of what is left of it, whenever they are due. */
export function partsOf(database: Database, caseId: string): DuePart[] {
  return prepare<{ caseId: string }, DuePart>(database, partsOfCase).all({ caseId });
}

/** How many parts are due by a day and not held. */
export function countFreeParts(database: Database, by: string): number {
  return prepare<{ by: string }, { free: number }>(database, freeDue).get({ by })?.free ?? 0;
}

/** How many parts that are kept longer are to be looked at again by a day. */
export function countReviews(database: Database, by: string): number {
  return (
    prepare<{ by: string }, { reviews: number }>(database, reviewsDue).get({ by })?.reviews ?? 0
  );
}

/** How many parts are due on the days of a month, `2027-03`, and not held. */
export function countFreeInMonth(database: Database, month: string): number {
  const days = { from: `${month}-01`, until: `${month}-31` };
  return prepare<typeof days, { free: number }>(database, freeBetween).get(days)?.free ?? 0;
}

/** The first day of each month on which a part that is not held is due, by a day. */
export function firstDueOfMonths(
  database: Database,
  by: string,
): { readonly month: string; readonly first: string }[] {
  return prepare<{ by: string }, { month: string; first: string }>(database, firstOfMonths).all({
    by,
  });
}

/** Keeps a part longer, for a reason that is looked at again on a day. */
export function setHold(
  database: Database,
  hold: { caseId: string; rule: string; reason: string; setOn: string; reviewOn: string },
): void {
  prepare<typeof hold, never>(
    database,
    `INSERT INTO holds (case_id, rule, reason, set_on, review_on)
     SELECT id, @rule, @reason, @setOn, @reviewOn FROM cases WHERE id = @caseId
     ON CONFLICT (case_id, rule)
     DO UPDATE SET reason = @reason, set_on = @setOn, review_on = @reviewOn`,
  ).run(hold);
  const { caseId, rule, reason, reviewOn } = hold;
  if (rule === claimFileRule) holdClaimFile(database, { caseId, reason, reviewOn });
}

/** How many parts of a case are kept longer. */
export function caseHolds(database: Database, caseId: string): number {
  const sql = 'SELECT count(*) AS held FROM holds WHERE case_id = @caseId';
  return prepare<{ caseId: string }, { held: number }>(database, sql).get({ caseId })?.held ?? 0;
}

/** The parts of a case that are kept longer, and why each is. */
export function holdsIn(database: Database, caseId: string): { rule: string; reason: string }[] {
  const sql = 'SELECT rule, reason FROM holds WHERE case_id = @caseId ORDER BY rule';
  return prepare<{ caseId: string }, { rule: string; reason: string }>(database, sql).all({
    caseId,
  });
}

/** Lets a part go that was kept longer. */
export function liftHold(database: Database, part: { caseId: string; rule: string }): void {
  const sql = 'DELETE FROM holds WHERE case_id = @caseId AND rule = @rule';
  prepare<typeof part, never>(database, sql).run(part);
  if (part.rule === claimFileRule) {
    holdClaimFile(database, { caseId: part.caseId, reason: null, reviewOn: null });
  }
}

/** Why a part is kept longer; undefined when it is not. */
export function holdOf(
  database: Database,
  part: { caseId: string; rule: string },
): string | undefined {
  const sql = 'SELECT reason FROM holds WHERE case_id = @caseId AND rule = @rule';
  return prepare<typeof part, { reason: string }>(database, sql).get(part)?.reason;
}

/** Forgets that a part has a day of destruction, with what keeps it longer. */
export function dropRetention(database: Database, part: { caseId: string; rule: string }): void {
  liftHold(database, part);
  const sql = 'DELETE FROM retention WHERE case_id = @caseId AND rule = @rule';
  prepare<typeof part, never>(database, sql).run(part);
}
