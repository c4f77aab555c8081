import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** Keeps the sealed file of a hand-over whose cases are gone here, until its receipt comes. */
export function keepSealedAway(
  database: Database,
  kept: { readonly handoverId: string; readonly file: Buffer },
): void {
  prepare<typeof kept, never>(
    database,
    'INSERT INTO sealed_away (handover_id, file) VALUES (@handoverId, @file)',
  ).run(kept);
}

/** The sealed file of a hand-over whose cases are gone here. */
export function sealedAway(database: Database, handoverId: string): Buffer | undefined {
  const sql = 'SELECT file FROM sealed_away WHERE handover_id = @handoverId';
  return prepare<{ handoverId: string }, { file: Buffer }>(database, sql).get({ handoverId })?.file;
}

/** Whether the cases of a hand-over are gone here, and nothing but the sealed file is left. */
export function isSealedAway(database: Database, handoverId: string): boolean {
  const sql = 'SELECT 1 FROM sealed_away WHERE handover_id = @handoverId';
  return prepare<{ handoverId: string }, unknown>(database, sql).get({ handoverId }) !== undefined;
}

/** Lets go of the sealed file of a hand-over that was accepted. */
export function dropSealedAway(database: Database, handoverId: string): void {
  const sql = 'DELETE FROM sealed_away WHERE handover_id = @handoverId';
  prepare<{ handoverId: string }, never>(database, sql).run({ handoverId });
}
