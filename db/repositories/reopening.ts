import type { Database } from 'better-sqlite3';
import type { CaseStatus } from '../../domain/code-lists/index.ts';
import { prepare } from '../prepare.ts';

/** Opens a case that was closed, and keeps since when and why. */
export function reopenCase(
  database: Database,
  reopening: {
    readonly id: string;
    readonly on: string;
    readonly reason: string;
    readonly status: CaseStatus;
  },
): void {
  prepare<typeof reopening, never>(
    database,
    `UPDATE cases SET status = @status, last_on = max(last_on, @on), closed_on = NULL,
       closing_reason = NULL, closing_checks = NULL, feedback_waiver = NULL, closing_since = NULL,
       reopened_on = @on, reopen_reason = @reason
     WHERE id = @id`,
  ).run(reopening);
}

/** When a case was last opened again, and why; null when it never was. */
export function reopeningOf(
  database: Database,
  caseId: string,
): { readonly on: string; readonly reason: string } | null {
  const found = prepare<{ caseId: string }, { on: string; reason: string }>(
    database,
    `SELECT reopened_on AS "on", reopen_reason AS reason FROM cases
     WHERE id = @caseId AND reopened_on IS NOT NULL`,
  ).get({ caseId });
  return found ?? null;
}
