import { closeSync, openSync, readSync, statSync } from 'node:fs';
import SQLite, { type Database } from 'better-sqlite3';
import { knowCaseKeys } from './case-keys.ts';
import { faultBehind, VaultFault } from './fault.ts';
import type { Cipher } from './header.ts';
import { PAGE_BYTES } from './page-bytes.ts';
import { knowMatches } from './person-matches.ts';
import { deriveKey, newKey } from './slots.ts';

const PLAIN_SQLITE = 'SQLite format 3\0';
/**
 * KiB of pages that stay decrypted, at most: the whole file of nearly every vault, however much it grew
 * since it was opened. Pages that nobody asked for take no room; point reads were 3.4× slower without.
 */
export const CACHE_KIB = 512 * 1024;

/** How each cipher of the header is asked of SQLite3 Multiple Ciphers. */
const schemes: Readonly<Record<Cipher, Scheme>> = {
  sqlcipher: {
    pragmas: ["cipher = 'sqlcipher'", 'legacy = 4'],
    raw: (hex) => `"x'${hex}'"`,
    attached: (hex) => `x'${hex}'`,
  },
  aegis: {
    pragmas: ["cipher = 'aegis'", "algorithm = 'aegis-256'"],
    raw: (hex) => `'raw:${hex}'`,
    attached: (hex) => `raw:${hex}`,
  },
};

interface Scheme {
  readonly pragmas: readonly string[];
  /** A raw key, so that no key is derived from it once more. */
  readonly raw: (hex: string) => string;
  /** The same, for a database beside an open one. */
  readonly attached: (hex: string) => string;
}

/** The key of a database file under a cipher. */
export interface FileKey {
  readonly cipher: Cipher;
  readonly key: Buffer;
}

const rawKey = ({ cipher, key }: FileKey) =>
  schemes[cipher].raw(deriveKey(key, 'database').toString('hex'));

/** Opens an encrypted file. Whether the key fits shows at the first page that is read. */
export function connect(path: string, cipher: Cipher, key: Buffer): Database {
  const database = new SQLite(path, { timeout: 0 });
  try {
    for (const pragma of schemes[cipher].pragmas) database.pragma(pragma);
    database.pragma(`key = ${rawKey({ cipher, key })}`);
    knowCaseKeys(database, key);
    knowMatches(database, key);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** An empty database in memory alone, with keys of cases under a key that nobody keeps. */
export function inMemory(): Database {
  const database = new SQLite(':memory:');
  const key = newKey();
  knowCaseKeys(database, key);
  knowMatches(database, key);
  return database;
}

/** A whole copy of an open database in a new file, under the same key. */
export function copyInto(database: Database, path: string): void {
  database.prepare('VACUUM INTO ?').run(path);
}

/**
 * Puts a new, empty database beside an open one, as `copy`, under a key and a cipher of its own.
 * @returns what lets go of it again.
 */
export function attachFresh(
  database: Database,
  { path, from, to }: { readonly path: string; readonly from: FileKey; readonly to: FileKey },
): () => void {
  for (const pragma of schemes[to.cipher].pragmas) database.pragma(pragma);
  try {
    const key = deriveKey(to.key, 'database').toString('hex');
    database.prepare('ATTACH DATABASE ? AS copy KEY ?').run(path, schemes[to.cipher].attached(key));
  } finally {
    for (const pragma of schemes[from.cipher].pragmas) database.pragma(pragma);
  }
  // Whoever breaks off throws the file away.
  database.pragma('copy.journal_mode = MEMORY');
  database.pragma('copy.synchronous = OFF');
  database.pragma(`copy.cache_size = -${CACHE_KIB}`);
  return () => database.exec('DETACH DATABASE copy');
}

/** How many rows each table has; the tables in which full-text search keeps its index included. */
export function rowCounts(database: Database): Readonly<Record<string, number>> {
  const tables = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all();
  const rowsOf = (table: string) =>
    database.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
  return Object.fromEntries(tables.map((table) => [table, rowsOf(table)]));
}

/**
 * Whether somebody has a database open; told without its key, and without writing to it. Where no key
 * fits, the lock is the only thing that is seen.
 */
export function isHeld(path: string): boolean {
  const database = new SQLite(path, { readonly: true, timeout: 0 });
  try {
    database.prepare('SELECT 1 FROM sqlite_schema').get();
    return false;
  } catch (error) {
    return faultBehind(error)?.code === 'vault.inUse';
  } finally {
    database.close();
  }
}

/**
 * The cipher checks whole pages only: the rest of a page that was cut off would be read as if it
 * were in clear. What the log still holds goes into the file first, for it may complete the page.
 */
export function refuseTornPage(database: Database, path: string): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  if (statSync(path).size % PAGE_BYTES !== 0) throw new VaultFault('vault.databaseDamaged');
}

/**
 * Whether a file that nobody holds open is a database in clear. Closing it here would end the lock
 * of this process on it.
 */
export function isInClear(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(PLAIN_SQLITE.length);
    readSync(file, start, 0, start.length, 0);
    return start.toString('latin1') === PLAIN_SQLITE;
  } finally {
    closeSync(file);
  }
}
