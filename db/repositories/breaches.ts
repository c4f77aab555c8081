import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';
import { discardDraftsAbout } from './drafts.ts';

/** A data breach as stored. */
export interface StoredBreach {
  readonly id: string;
  readonly recordedAt: string;
  readonly kind: string;
  readonly knownAt: string;
  readonly about: string;
  readonly reportedAt: string | null;
  readonly notReported: string | null;
}

const columns = `id, recorded_at AS recordedAt, kind, known_at AS knownAt, about,
  reported_at AS reportedAt, not_reported AS notReported`;

/** Adds a breach. */
export function insertBreach(database: Database, breach: StoredBreach): void {
  prepare<StoredBreach, never>(
    database,
    `INSERT INTO breaches (id, recorded_at, kind, known_at, about, reported_at, not_reported)
     VALUES (@id, @recordedAt, @kind, @knownAt, @about, @reportedAt, @notReported)`,
  ).run(breach);
}

/** Every breach, the newest first. */
export function breachesIn(database: Database): StoredBreach[] {
  const sql = `SELECT ${columns} FROM breaches ORDER BY known_at DESC, id`;
  return prepare<object, StoredBreach>(database, sql).all({});
}

/** A breach by id. */
export function breachById(database: Database, id: string): StoredBreach | undefined {
  const sql = `SELECT ${columns} FROM breaches WHERE id = @id`;
  return prepare<{ id: string }, StoredBreach>(database, sql).get({ id });
}

/** Keeps when a breach was reported, or why it was not. */
export function settleBreach(
  database: Database,
  change: Pick<StoredBreach, 'id' | 'reportedAt' | 'notReported'>,
): void {
  discardDraftsAbout(database, [change.id]);
  prepare<typeof change, never>(
    database,
    `UPDATE breaches SET reported_at = @reportedAt, not_reported = @notReported WHERE id = @id`,
  ).run(change);
}

/** Takes a breach off the list. */
export function removeBreach(database: Database, id: string): void {
  discardDraftsAbout(database, [id]);
  prepare<{ id: string }, never>(database, 'DELETE FROM breaches WHERE id = @id').run({ id });
}
