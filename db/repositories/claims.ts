import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** What every row of a claim has. */
interface OfClaim {
  readonly id: string;
  readonly caseId: string;
  readonly recordedAt: string;
  /** The first version of the claim, by which it is known. */
  readonly claimId: string;
}

/** One version of a claim as stored. */
export interface StoredClaim extends OfClaim {
  readonly version: number;
  /** The day from which this version holds. */
  readonly since: string;
  readonly claimant: string;
  readonly route: string | null;
  readonly status: string;
  readonly insurance: string;
  readonly deadline: string | null;
  readonly hearingOn: string | null;
}
/** A line of damage as stored. */
export interface StoredDamage extends OfClaim {
  readonly kind: string;
  readonly cents: number;
  readonly on: string;
}
/** Money that came in, as stored. */
export type StoredPayment = StoredDamage;

/** Adds a version of a claim. */
export function insertClaim(database: Database, claim: StoredClaim): void {
  prepare<StoredClaim, never>(
    database,
    `INSERT INTO damage_claims (id, case_id, recorded_at, claim_id, version, since, claimant, route,
       status, insurance, deadline, hearing_on)
     VALUES (@id, @caseId, @recordedAt, @claimId, @version, @since, @claimant, @route,
       @status, @insurance, @deadline, @hearingOn)`,
  ).run(claim);
}

/** Every version of the claims of a case: the oldest claim first, and of each the last version first. */
export function claimVersionsOf(database: Database, caseId: string): StoredClaim[] {
  return prepare<{ caseId: string }, StoredClaim>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, claim_id AS claimId, version, since,
       claimant, route, status, insurance, deadline, hearing_on AS hearingOn
     FROM damage_claims WHERE case_id = @caseId
     ORDER BY (
       SELECT first.recorded_at FROM damage_claims AS first WHERE first.id = damage_claims.claim_id
     ), claim_id, version DESC`,
  ).all({ caseId });
}

/** Adds a line of damage. */
export function insertDamage(database: Database, line: StoredDamage): void {
  prepare<StoredDamage, never>(
    database,
    `INSERT INTO damage_lines (id, case_id, recorded_at, claim_id, kind, cents, line_on)
     VALUES (@id, @caseId, @recordedAt, @claimId, @kind, @cents, @on)`,
  ).run(line);
}

/** The lines of damage, oldest first. */
export function damageOf(database: Database, caseId: string): StoredDamage[] {
  return prepare<{ caseId: string }, StoredDamage>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, claim_id AS claimId, kind, cents,
       line_on AS "on"
     FROM damage_lines WHERE case_id = @caseId ORDER BY line_on, recorded_at`,
  ).all({ caseId });
}

/** Adds money that came in. */
export function insertPayment(database: Database, paid: StoredPayment): void {
  prepare<StoredPayment, never>(
    database,
    `INSERT INTO damage_payments (id, case_id, recorded_at, claim_id, kind, cents, paid_on)
     VALUES (@id, @caseId, @recordedAt, @claimId, @kind, @cents, @on)`,
  ).run(paid);
}

/** The money that came in, oldest first. */
export function paymentsOf(database: Database, caseId: string): StoredPayment[] {
  return prepare<{ caseId: string }, StoredPayment>(
    database,
    `SELECT id, case_id AS caseId, recorded_at AS recordedAt, claim_id AS claimId, kind, cents,
       paid_on AS "on"
     FROM damage_payments WHERE case_id = @caseId ORDER BY paid_on, recorded_at`,
  ).all({ caseId });
}
