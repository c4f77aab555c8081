import type { Database } from 'better-sqlite3';
import type { CaseStatus } from '../../domain/code-lists/index.ts';
import { prepare } from '../prepare.ts';

/** Since when a case waits or stands still, why, and until when; all null when it does not. */
export interface StoredPause {
  readonly id: string;
  readonly status: CaseStatus;
  readonly on: string | null;
  readonly reason: string | null;
  readonly until: string | null;
}

/** Lets a case wait or stand still until a day, or go on. */
export function setPause(database: Database, pause: StoredPause): void {
  prepare<StoredPause, never>(
    database,
    `UPDATE cases SET status = @status, paused_on = @on, pause_reason = @reason,
       paused_until = @until WHERE id = @id`,
  ).run(pause);
}

/** Until when a case waits or stands still; null when it does not. */
export function pauseOf(
  database: Database,
  id: string,
): { readonly on: string; readonly reason: string; readonly until: string } | null {
  const found = prepare<{ id: string }, { on: string; reason: string; until: string }>(
    database,
    `SELECT paused_on AS "on", pause_reason AS reason, paused_until AS until FROM cases
     WHERE id = @id AND paused_on IS NOT NULL`,
  ).get({ id });
  return found ?? null;
}
