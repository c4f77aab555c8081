import type { Database } from 'better-sqlite3';
import { madeAtSetting } from '../audit.ts';
import { prepare } from '../prepare.ts';
import { discardDraftsAbout } from './drafts.ts';
import { readSetting } from './settings.ts';

/** A record of the policy store, its facts as JSON. */
export interface StoredPolicyRecord {
  readonly id: string;
  readonly kind: string;
  readonly facts: string;
  readonly recordedAt: string;
  /** From which day it no longer goes; null while it does. */
  readonly endedOn: string | null;
}

const columns = 'id, kind, facts, recorded_at AS recordedAt, ended_on AS endedOn';

/** Every record, in the order they were recorded in. */
export function policyRecordsIn(database: Database): StoredPolicyRecord[] {
  const sql = `SELECT ${columns} FROM policy_records ORDER BY recorded_at, rowid`;
  return prepare<object, StoredPolicyRecord>(database, sql).all({});
}

/** How many records there are. */
export function countPolicyRecords(database: Database): number {
  const sql = 'SELECT count(*) AS count FROM policy_records';
  return prepare<object, { count: number }>(database, sql).get({})?.count ?? 0;
}

/** A record by id. */
export function policyRecordById(database: Database, id: string): StoredPolicyRecord | undefined {
  const sql = `SELECT ${columns} FROM policy_records WHERE id = @id`;
  return prepare<{ id: string }, StoredPolicyRecord>(database, sql).get({ id });
}

/** Keeps a new record. */
export function insertPolicyRecord(database: Database, record: StoredPolicyRecord): void {
  prepare<StoredPolicyRecord, never>(
    database,
    `INSERT INTO policy_records (id, kind, facts, recorded_at, ended_on)
     VALUES (@id, @kind, @facts, @recordedAt, @endedOn)`,
  ).run(record);
}

/** Changes what a record says. */
export function changePolicyRecord(
  database: Database,
  changed: Pick<StoredPolicyRecord, 'id' | 'facts'>,
): void {
  const sql = 'UPDATE policy_records SET facts = @facts WHERE id = @id';
  prepare<typeof changed, never>(database, sql).run(changed);
}

/** Ends a record, or lets it go on again. */
export function endPolicyRecord(
  database: Database,
  ended: Pick<StoredPolicyRecord, 'id' | 'endedOn'>,
): void {
  const sql = 'UPDATE policy_records SET ended_on = @endedOn WHERE id = @id';
  prepare<typeof ended, never>(database, sql).run(ended);
}

/** Takes a record away. */
export function removePolicyRecord(database: Database, id: string): void {
  discardDraftsAbout(database, [id]);
  prepare<{ id: string }, never>(database, 'DELETE FROM policy_records WHERE id = @id').run({ id });
}

const firstLine = 'SELECT at FROM audit_events ORDER BY seq LIMIT 1';

/** When this compartment was made: the first line of its log, or what was kept of it. */
export function madeAt(database: Database): string | undefined {
  return (
    readSetting(database, madeAtSetting) ??
    prepare<object, { at: string }>(database, firstLine).get({})?.at
  );
}
