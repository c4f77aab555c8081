import type { Database } from 'better-sqlite3';
import type { AmountChange, AmountList } from '../../domain/records/damage.ts';
import { prepare } from '../prepare.ts';
import type { OfClaim } from './claims.ts';

/** A line of damage as it stands now. */
export interface StoredDamage extends OfClaim {
  readonly kind: string;
  readonly cents: number;
  readonly on: string;
}
/** Money that came in, as it stands now. */
export type StoredPayment = StoredDamage;

/** One version of an amount: how it was made, corrected, or taken away. */
export interface AmountVersion extends StoredDamage {
  /** The first version of it, by which it is known. */
  readonly entryId: string;
  readonly version: number;
  readonly change: AmountChange;
}

const versions = (table: string, day: string) => `
  SELECT id, case_id AS caseId, recorded_at AS recordedAt, claim_id AS claimId, kind, cents,
    ${day} AS "on", entry_id AS entryId, version, change
  FROM ${table} WHERE case_id = @caseId ORDER BY entry_id, version`;

const addition = (table: string, day: string) => `
  INSERT INTO ${table} (id, case_id, recorded_at, claim_id, kind, cents, ${day}, entry_id, version,
    change)
  VALUES (@id, @caseId, @recordedAt, @claimId, @kind, @cents, @on, @entryId, @version, @change)`;

/** What stands now: the last version of each, unless that takes it away. */
const standing = (table: string, day: string) => `
  SELECT entry_id AS id, case_id AS caseId, recorded_at AS recordedAt, claim_id AS claimId, kind,
    cents, ${day} AS "on"
  FROM ${table} AS now WHERE case_id = @caseId AND change <> 'removed'
    AND NOT EXISTS (
      SELECT 1 FROM ${table} AS later
      WHERE later.entry_id = now.entry_id AND later.version > now.version
    )
  ORDER BY ${day}, recorded_at, rowid`;

/** The table of each list, and the column of its day. */
const places: Readonly<Record<AmountList, readonly [string, string]>> = {
  line: ['damage_lines', 'line_on'],
  payment: ['damage_payments', 'paid_on'],
};

/** Adds a line of damage. */
export function insertDamage(database: Database, line: StoredDamage): void {
  insertAmount(database, 'line', { ...line, entryId: line.id, version: 1, change: 'made' });
}

/** Adds money that came in. */
export function insertPayment(database: Database, paid: StoredPayment): void {
  insertAmount(database, 'payment', { ...paid, entryId: paid.id, version: 1, change: 'made' });
}

/** Adds a version of an amount. */
export function insertAmount(database: Database, list: AmountList, amount: AmountVersion): void {
  prepare<AmountVersion, never>(database, addition(...places[list])).run(amount);
}

/** Every version of the amounts of a case, each in its order. */
export function amountVersionsOf(
  database: Database,
  list: AmountList,
  caseId: string,
): AmountVersion[] {
  const sql = versions(...places[list]);
  return prepare<{ caseId: string }, AmountVersion>(database, sql).all({ caseId });
}

/** The lines of damage as they stand, oldest first. */
export function damageOf(database: Database, caseId: string): StoredDamage[] {
  const sql = standing(...places.line);
  return prepare<{ caseId: string }, StoredDamage>(database, sql).all({ caseId });
}

/** The money that came in, as it stands, oldest first. */
export function paymentsOf(database: Database, caseId: string): StoredPayment[] {
  const sql = standing(...places.payment);
  return prepare<{ caseId: string }, StoredPayment>(database, sql).all({ caseId });
}
