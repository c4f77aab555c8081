import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** Sets when parts of a case are to be destroyed. */
export function setRetention(
  database: Database,
  retention: { caseId: string; rule: string; baseOn: string; due: string },
): void {
  prepare<typeof retention, never>(
    database,
    `INSERT INTO retention (case_id, rule, base_on, due) VALUES (@caseId, @rule, @baseOn, @due)
     ON CONFLICT (case_id, rule) DO UPDATE SET base_on = @baseOn, due = @due`,
  ).run(retention);
}

/** A part of a case that falls under a rule: since when, and until when. */
export interface KeptPart {
  readonly caseId: string;
  readonly baseOn: string;
  readonly due: string;
}

/** The parts of all cases that fall under a rule. */
export function partsUnder(database: Database, rule: string): KeptPart[] {
  const sql = 'SELECT case_id AS caseId, base_on AS baseOn, due FROM retention WHERE rule = @rule';
  return prepare<{ rule: string }, KeptPart>(database, sql).all({ rule });
}

/** When parts of a case are to be destroyed. */
export function retentionOf(database: Database, caseId: string): { rule: string; due: string }[] {
  const sql = 'SELECT rule, due FROM retention WHERE case_id = @caseId ORDER BY due, rule';
  return prepare<{ caseId: string }, { rule: string; due: string }>(database, sql).all({ caseId });
}
