import type { Database } from 'better-sqlite3';
import { isClaim } from '../../domain/records/damage.ts';
import { retentionDue } from '../../domain/retention/index.ts';
import { prepare } from '../prepare.ts';
import { damageOf, paymentsOf } from './claim-amounts.ts';
import { claimVersionsOf } from './claims.ts';

/** The rule by which the claims of a case are kept, longer than the case itself. */
export const claimFileRule = 'police_damage_file';

/** The claims of a case that is gone itself, as stored. */
export interface ClaimFile {
  readonly caseId: string;
  readonly number: string;
  readonly baseOn: string;
  readonly due: string;
  /** JSON of its versions, lines and payments. */
  readonly body: string;
}

/** Until when the claims of a case are kept, and why longer. */
interface Kept extends Pick<ClaimFile, 'baseOn' | 'due'> {
  readonly holdReason: string | null;
  readonly reviewOn: string | null;
}

/** The last day on which something happened to the claims of a case; null when it has none. */
export function lastClaimDay(database: Database, caseId: string): string | null {
  const claims = claimVersionsOf(database, caseId).filter(isClaim);
  if (claims.length === 0) return null;
  const days = [
    ...claims.map(({ since }) => since),
    ...paymentsOf(database, caseId).map(({ on }) => on),
  ];
  return days.toSorted().at(-1) ?? null;
}

/** Keeps the claims of a case that is about to go, when there are any. */
export function keepClaimFile(database: Database, caseId: string, number: string): void {
  const lastOn = lastClaimDay(database, caseId);
  if (lastOn === null) return;
  const sql = `SELECT base_on AS baseOn, due, reason AS holdReason, review_on AS reviewOn
    FROM retention LEFT JOIN holds USING (case_id, rule)
    WHERE case_id = @caseId AND rule = '${claimFileRule}'`;
  const known = prepare<object, Kept>(database, sql).get({ caseId });
  const { holdReason = null, reviewOn = null } = known ?? {};
  const baseOn = known?.baseOn ?? lastOn;
  const due = known?.due ?? retentionDue(claimFileRule, baseOn) ?? baseOn;
  const body = JSON.stringify({
    claims: claimVersionsOf(database, caseId),
    lines: damageOf(database, caseId),
    payments: paymentsOf(database, caseId),
  });
  prepare<ClaimFile & Kept, never>(
    database,
    `INSERT INTO claim_files (case_id, number, base_on, due, hold_reason, review_on, body)
     VALUES (@caseId, @number, @baseOn, @due, @holdReason, @reviewOn, @body)
     ON CONFLICT (case_id) DO NOTHING`,
  ).run({ caseId, number, baseOn, due, holdReason, reviewOn, body });
}

/** The claims of a case that is gone. */
export function claimFileOf(database: Database, caseId: string): ClaimFile | undefined {
  const sql = `SELECT case_id AS caseId, number, base_on AS baseOn, due, body
    FROM claim_files WHERE case_id = @caseId`;
  return prepare<{ caseId: string }, ClaimFile>(database, sql).get({ caseId });
}

/** The files of claims whose cases are gone. */
export function claimFiles(database: Database): Pick<ClaimFile, 'caseId' | 'baseOn' | 'due'>[] {
  const sql = 'SELECT case_id AS caseId, base_on AS baseOn, due FROM claim_files';
  return prepare<object, Pick<ClaimFile, 'caseId' | 'baseOn' | 'due'>>(database, sql).all({});
}

/** Gives such a file another day of destruction. */
export function setClaimFileDue(database: Database, file: { caseId: string; due: string }): void {
  const sql = 'UPDATE claim_files SET due = @due WHERE case_id = @caseId';
  prepare<typeof file, never>(database, sql).run(file);
}

/** Keeps such a file longer, or no longer than its term. */
export function holdClaimFile(
  database: Database,
  hold: { caseId: string; reason: string | null; reviewOn: string | null },
): void {
  const sql = `UPDATE claim_files SET hold_reason = @reason, review_on = @reviewOn
    WHERE case_id = @caseId`;
  prepare<typeof hold, never>(database, sql).run(hold);
}

/** Takes the claims of a case away, whether the case is still there or not. */
export function removeClaims(database: Database, caseId: string): void {
  for (const table of ['damage_claims', 'damage_lines', 'damage_payments', 'claim_files']) {
    const sql = `DELETE FROM ${table} WHERE case_id = @caseId`;
    prepare<{ caseId: string }, never>(database, sql).run({ caseId });
  }
}
