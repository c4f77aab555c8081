import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/**
 * Takes out of a case what it holds of somebody who turned out not to be its reporter: who he was before
 * a correction and where he worked, what he was called where the case came from, by what name he asked
 * about it, and what was answered about whom he resembles. His destruction would not reach it there.
 */
export function forgetFormerReporter(database: Database, caseId: string): void {
  for (const sql of forgetting) prepare<{ caseId: string }, never>(database, sql).run({ caseId });
}

const formerOf = "open_text(wrapped, case_id, 'correction ' || id, former)";

const forgetting = [
  `UPDATE corrections SET former = (
     SELECT seal_text(wrapped, case_id, 'correction ' || id, json_remove(${formerOf}, '$.position'))
     FROM case_keys WHERE case_keys.case_id = corrections.case_id)
   WHERE case_id = @caseId AND former IS NOT NULL
     AND (SELECT instr(${formerOf}, '"position"')
       FROM case_keys WHERE case_keys.case_id = corrections.case_id) > 0`,
  'UPDATE corrections SET former_reporter = NULL WHERE case_id = @caseId',
  'UPDATE handover_cases SET former_alias = NULL WHERE case_id = @caseId',
  `UPDATE access_cases SET who = NULL, advice = NULL WHERE case_id = @caseId
     AND request_id IN (SELECT id FROM access_requests WHERE role = 'reporter')`,
  'DELETE FROM conflict_checks WHERE case_id = @caseId OR other_case_id = @caseId',
];

/**
 * Lets somebody go who is no reporter of any case any more; who still is stands where he stood in the
 * last of them.
 */
export function settleReporter(database: Database, id: string): void {
  prepare<{ id: string }, never>(
    database,
    `DELETE FROM reporters
     WHERE id = @id AND NOT EXISTS (SELECT 1 FROM cases WHERE reporter_id = @id)`,
  ).run({ id });
  prepare<{ id: string }, never>(
    database,
    `UPDATE reporters SET position = (
       SELECT cases.position FROM cases JOIN reports ON reports.case_id = cases.id
       WHERE reporter_id = @id ORDER BY received_at DESC, cases.id LIMIT 1)
     WHERE id = @id`,
  ).run({ id });
}

/** Whether a reporter asks something about a case, and was not answered yet. */
export function isAskedByReporter(database: Database, caseId: string): boolean {
  const sql = `SELECT 1 AS asked FROM access_cases
    JOIN access_requests ON access_requests.id = request_id
    WHERE case_id = @caseId AND settled_on IS NULL AND role = 'reporter'`;
  return prepare<{ caseId: string }, object>(database, sql).get({ caseId }) !== undefined;
}
