import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** What every row of a claim has. */
export interface OfClaim {
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
