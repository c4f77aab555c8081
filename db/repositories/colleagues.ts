import type { Database } from 'better-sqlite3';
import type { Compartment } from '../../domain/compartment.ts';
import { prepare } from '../prepare.ts';

/** Somebody whose card was read in. */
export interface StoredColleague {
  readonly id: string;
  readonly name: string;
  readonly recipient: string;
  readonly signingKey: string;
  readonly addedOn: string;
  /** The day on which the fingerprint was compared; null when it was not. */
  readonly comparedOn: string | null;
  /** The compartment he keeps, when it is not the one of this vault. */
  readonly elsewhere: Compartment | null;
}

const columns = `id, name, recipient, signing_key AS signingKey, added_on AS addedOn,
  compared_on AS comparedOn, elsewhere`;

/** Every colleague, by name. */
export function colleaguesIn(database: Database): StoredColleague[] {
  return prepare<object, StoredColleague>(
    database,
    `SELECT ${columns} FROM colleagues ORDER BY name COLLATE NOCASE, added_on, id`,
  ).all({});
}

/** A colleague by id. */
export function colleagueById(database: Database, id: string): StoredColleague | undefined {
  const sql = `SELECT ${columns} FROM colleagues WHERE id = @id`;
  return prepare<{ id: string }, StoredColleague>(database, sql).get({ id });
}

/** A colleague by the key he signs with. */
export function colleagueSigning(
  database: Database,
  signingKey: string,
): StoredColleague | undefined {
  const sql = `SELECT ${columns} FROM colleagues WHERE signing_key = @signingKey`;
  return prepare<{ signingKey: string }, StoredColleague>(database, sql).get({ signingKey });
}

/**
 * Keeps what stands on a card. Of somebody who is known by the key he signs with, the name is the
 * newest; when the key one seals with is another, it has to be compared again.
 */
export function keepColleague(
  database: Database,
  colleague: Omit<StoredColleague, 'comparedOn'>,
): void {
  prepare<Omit<StoredColleague, 'comparedOn'>, never>(
    database,
    `INSERT INTO colleagues (id, name, recipient, signing_key, added_on, compared_on, elsewhere)
     VALUES (@id, @name, @recipient, @signingKey, @addedOn, NULL, @elsewhere)
     ON CONFLICT (signing_key) DO UPDATE SET
       name = @name,
       compared_on = iif(recipient = @recipient AND elsewhere IS @elsewhere, compared_on, NULL),
       recipient = @recipient,
       elsewhere = @elsewhere`,
  ).run(colleague);
}

/** Notes on which day the fingerprint of a colleague was compared. */
export function markCompared(database: Database, compared: { id: string; on: string }): void {
  const sql = 'UPDATE colleagues SET compared_on = @on WHERE id = @id';
  prepare<typeof compared, never>(database, sql).run(compared);
}

/** Forgets a colleague. */
export function removeColleague(database: Database, id: string): void {
  prepare<{ id: string }, never>(database, 'DELETE FROM colleagues WHERE id = @id').run({ id });
}
