import type { Database } from 'better-sqlite3';
import { prepare } from '../prepare.ts';

/** A release as it was published. Never edited: a year appears once. */
export interface StoredRelease {
  readonly year: number;
  readonly publishedOn: string;
  readonly checksum: string;
  readonly body: string;
}

/** Freezes a release. */
export function insertRelease(database: Database, release: StoredRelease): void {
  prepare<StoredRelease, never>(
    database,
    `INSERT INTO releases (year, published_on, checksum, body)
     VALUES (@year, @publishedOn, @checksum, @body)`,
  ).run(release);
}

/** The release of a year, if it was published. */
export function releaseOf(database: Database, year: number): StoredRelease | undefined {
  return prepare<{ year: number }, StoredRelease>(
    database,
    `SELECT year, published_on AS publishedOn, checksum, body FROM releases WHERE year = @year`,
  ).get({ year });
}
