import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { faultBehind, VaultFault } from './fault.ts';
import { ASIDE, type Cipher, type Compartment } from './header.ts';
import { deriveKey } from './slots.ts';

/** Which database file of a folder: each key a compartment has had has a file of its own. */
export interface DatabasePlace {
  readonly folder: string;
  readonly compartment: Compartment;
  readonly keyNumber: number;
}

const PLAIN_SQLITE = 'SQLite format 3\0';
/** The page of SQLCipher 4. */
const PAGE_BYTES = 4096;
const CACHE_KIB_LEAST = 8 * 1024;
const CACHE_KIB_MOST = 512 * 1024;

/** How each cipher of the header is asked of SQLite3 Multiple Ciphers. */
const cipherPragmas: Record<Cipher, readonly string[]> = {
  sqlcipher: ["cipher = 'sqlcipher'", 'legacy = 4'],
};

/** `staff.db` under the first key, `staff.2.db` under the second. */
export const databasePath = ({ folder, compartment, keyNumber }: DatabasePlace) =>
  join(folder, keyNumber === 1 ? `${compartment}.db` : `${compartment}.${keyNumber}.db`);

/** Where a database is made, until the header names its key. */
export const unfinishedPath = (place: DatabasePlace) => `${databasePath(place)}.new`;

/** The keys under which a compartment has a database in a folder. */
export const keyNumbersIn = (folder: string, compartment: Compartment): number[] =>
  numbersIn(folder, compartment, '');

/** The numbers of the database files of a compartment whose names end in the same way. */
function numbersIn(
  folder: string,
  compartment: Compartment,
  ending: '' | '.new' | typeof ASIDE,
): number[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder).flatMap((name) => {
    const found = new RegExp(`^${compartment}(?:\\.(\\d+))?\\.db${ending}$`).exec(name);
    return found ? [Number(found[1] ?? 1)] : [];
  });
}

/** A path for a database that no header knows yet; what an interrupted attempt left there goes. */
export function freshPath(place: DatabasePlace): string {
  discardUnfinished(place);
  return unfinishedPath(place);
}

/** Throws away a database that no header knows. */
export function discardUnfinished(place: DatabasePlace): void {
  discard(unfinishedPath(place));
}

/**
 * Throws away the databases under keys that the compartment no longer has, and those that
 * interrupted attempts left. One under a later key stays: the header may be the older of the two.
 */
export function discardLeftovers({ folder, compartment, keyNumber }: DatabasePlace): void {
  for (const number of keyNumbersIn(folder, compartment)) {
    if (number < keyNumber) discard(databasePath({ folder, compartment, keyNumber: number }));
  }
  for (const number of numbersIn(folder, compartment, '.new')) {
    discardUnfinished({ folder, compartment, keyNumber: number });
  }
  rmSync(rehearsalFolder(folder, compartment), { recursive: true, force: true });
}

/** Where a restore is rehearsed; what stands there is a copy, and nobody's. */
export const rehearsalFolder = (folder: string, compartment: Compartment) =>
  join(folder, `rehearsal-${compartment}`);

const asidePath = (place: DatabasePlace) => `${databasePath(place)}${ASIDE}`;

/** Where the header is kept that opens a database which was set aside. */
export const asideHeaderPath = (place: DatabasePlace) => `${asidePath(place)}.json`;

/**
 * Sets a database aside with the log that may belong to it. Until a header names another one, the
 * next opening brings it back.
 */
export function setAside(place: DatabasePlace): void {
  const path = databasePath(place);
  renameSync(path, asidePath(place));
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${asidePath(place)}-wal`);
  rmSync(`${path}-shm`, { force: true });
}

/** Throws away the databases of a compartment that were set aside, but these. */
export function discardAside(
  folder: string,
  compartment: Compartment,
  kept: readonly DatabasePlace[],
): void {
  for (const keyNumber of numbersIn(folder, compartment, ASIDE)) {
    if (kept.some((place) => place.keyNumber === keyNumber)) continue;
    discard(asidePath({ folder, compartment, keyNumber }));
    rmSync(asideHeaderPath({ folder, compartment, keyNumber }), { force: true });
  }
}

/** The first number after this one under which nothing of a compartment stands. */
export function freeKeyNumber({ folder, compartment, keyNumber }: DatabasePlace): number {
  const next = { folder, compartment, keyNumber: keyNumber + 1 };
  const isTaken = existsSync(databasePath(next)) || existsSync(asidePath(next));
  return isTaken ? freeKeyNumber(next) : next.keyNumber;
}

function discard(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    rmSync(`${path}${ending}`, { force: true });
  }
}

/**
 * Where a database that the header names stands: in its place; beside it, when the attempt that made
 * it was interrupted after the header was written; or set aside, when a restore was interrupted before.
 */
export function presentPath(place: DatabasePlace): string | null {
  const paths = [databasePath(place), unfinishedPath(place), asidePath(place)];
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Puts a database that the header names in its place, where what was done to it was interrupted. */
export function bringHome(place: DatabasePlace): void {
  const path = databasePath(place);
  const present = presentPath(place);
  if (present === null || present === path) return;
  // The log first: the file alone would be taken for one that was closed with all its records.
  if (existsSync(`${present}-wal`)) renameSync(`${present}-wal`, `${path}-wal`);
  renameSync(present, path);
  rmSync(asideHeaderPath(place), { force: true });
}

/**
 * The path of a database that the header names, in its place.
 * @throws VaultFault when there is none, or less than a page of it.
 */
export function finishedPath(place: DatabasePlace): string {
  bringHome(place);
  const path = databasePath(place);
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) throw new VaultFault('vault.databaseMissing');
  if (file.size < PAGE_BYTES) throw new VaultFault('vault.databaseDamaged');
  return path;
}

/** The key of a database file, as SQLite3 Multiple Ciphers is told a raw key. */
const rawKey = (key: Buffer) => `"x'${deriveKey(key, 'database').toString('hex')}'"`;

/** Opens an encrypted file. Whether the key fits shows at the first page that is read. */
export function connect(path: string, cipher: Cipher, key: Buffer): Database {
  const database = new SQLite(path, { timeout: 0 });
  try {
    for (const pragma of cipherPragmas[cipher]) database.pragma(pragma);
    database.pragma(`key = ${rawKey(key)}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A whole copy of an open database in a new file, under the same key. */
export function copyInto(database: Database, path: string): void {
  database.prepare('VACUUM INTO ?').run(path);
}

/** Encrypts a database that nobody has open anew, under another key. */
export function changeKey(path: string, cipher: Cipher, from: Buffer, to: Buffer): void {
  const database = connect(path, cipher, from);
  try {
    database.pragma(`rekey = ${rawKey(to)}`);
  } finally {
    database.close();
  }
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

/** KiB that fit the whole file, so that pages are decrypted once (point reads were 3.4× slower). */
export function cacheFor(path: string): number {
  const fileKib = Math.ceil(statSync(path).size / 1024);
  return Math.min(Math.max(2 * fileKib, CACHE_KIB_LEAST), CACHE_KIB_MOST);
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
