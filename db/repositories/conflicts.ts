import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** The reporter of a case that is not closed and not on its way. */
export interface OpenReporter {
  readonly caseId: string;
  readonly alias: string;
  readonly name: string;
}

/** The reporters of the cases that are not closed and not on their way. */
export function reportersInOpenCases(database: Database): OpenReporter[] {
  return prepare<object, OpenReporter>(
    database,
    `SELECT cases.id AS caseId, alias, name
     FROM cases JOIN reporters ON reporters.id = cases.reporter_id
     WHERE status <> 'closed' AND handed_over IS NULL ORDER BY number`,
  ).all({});
}

/** That two cases have no party in common, although a name looked like it. */
export interface ConflictCheck {
  readonly caseId: string;
  readonly otherCaseId: string;
  readonly reason: string;
  readonly answeredOn: string;
}

/** Keeps that two cases have no party in common. */
export function keepConflictCheck(database: Database, check: ConflictCheck): void {
  prepare<ConflictCheck, never>(
    database,
    `INSERT INTO conflict_checks (case_id, other_case_id, reason, answered_on)
     VALUES (@caseId, @otherCaseId, @reason, @answeredOn)
     ON CONFLICT (case_id, other_case_id) DO UPDATE SET reason = @reason, answered_on = @answeredOn`,
  ).run(check);
}

/** Forgets what was answered about two cases, or about who is called alike in one. */
export function dropConflictCheck(
  database: Database,
  check: Pick<ConflictCheck, 'caseId' | 'otherCaseId'>,
): void {
  const sql = `DELETE FROM conflict_checks
    WHERE case_id = @caseId AND other_case_id = @otherCaseId`;
  prepare<typeof check, never>(database, sql).run(check);
}

/** What was answered about a case, and by which number the other one goes. */
export function conflictChecksOf(
  database: Database,
  caseId: string,
): (ConflictCheck & { readonly otherNumber: string })[] {
  return prepare<{ caseId: string }, ConflictCheck & { readonly otherNumber: string }>(
    database,
    `SELECT @caseId AS caseId, cases.id AS otherCaseId, number AS otherNumber, reason,
       answered_on AS answeredOn
     FROM conflict_checks
     JOIN cases ON cases.id = iif(case_id = @caseId, other_case_id, case_id)
     WHERE case_id = @caseId OR other_case_id = @caseId ORDER BY number`,
  ).all({ caseId });
}
