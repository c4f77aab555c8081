import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { AuditChain } from './audit.ts';
import { faultBehind, VaultFault } from './fault.ts';
import type { Cipher, Compartment, SlotRole } from './header.ts';
import { migrate } from './migrate.ts';
import { deriveKey } from './slots.ts';

/** An open compartment: its database and its audit chain. Exists in the vault worker only. */
export interface OpenCompartment {
  readonly compartment: Compartment;
  readonly role: SlotRole;
  readonly database: Database;
  readonly audit: AuditChain;
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

/** Where the database of a compartment stands. */
export const databasePath = (folder: string, compartment: Compartment) =>
  join(folder, `${compartment}.db`);

interface Opening {
  readonly folder: string;
  readonly compartment: Compartment;
  readonly cipher: Cipher;
  readonly role: SlotRole;
  readonly key: Buffer;
}

/** A database that no header knows yet. */
const unfinishedPath = (path: string) => `${path}.new`;

/**
 * Makes the database of a new compartment beside its place; the first opening puts it there. Until
 * the header knows its slot it is nothing, and the next creation throws it away.
 */
export function prepareCompartment(
  opening: Opening,
  begin: (opened: OpenCompartment) => void,
): void {
  discardPrepared(opening);
  const opened = open(opening, unfinishedPath(pathOf(opening)));
  try {
    begin(opened);
  } finally {
    opened.database.close();
  }
}

/** Throws away a database that no header knows. */
export function discardPrepared(place: Pick<Opening, 'folder' | 'compartment'>): void {
  const path = unfinishedPath(pathOf(place));
  for (const ending of ['', '-wal', '-journal']) rmSync(`${path}${ending}`, { force: true });
}

/**
 * Opens the database of a compartment with its key.
 * @throws VaultFault when the file is missing, damaged, in clear, newer, or open elsewhere. Nothing
 * is changed then.
 */
export function openCompartment(opening: Opening): OpenCompartment {
  const path = pathOf(opening);
  try {
    if (!existsSync(path) && existsSync(unfinishedPath(path))) {
      renameSync(unfinishedPath(path), path);
    }
    checkSize(path);
    return open(opening, path);
  } catch (error) {
    throw faultBehind(error) ?? error;
  }
}

const pathOf = ({ folder, compartment }: Pick<Opening, 'folder' | 'compartment'>) =>
  databasePath(folder, compartment);

function open({ compartment, cipher, role, key }: Opening, path: string): OpenCompartment {
  let database: Database | null = null;
  try {
    database = new SQLite(path, { timeout: 0 });
    for (const pragma of cipherPragmas[cipher]) database.pragma(pragma);
    database.pragma(`key = "x'${deriveKey(key, 'database').toString('hex')}'"`);
    takeForOneself(database);
    for (const pragma of durable) database.pragma(pragma);
    refuseTornPage(database, path);
    database.pragma(`cache_size = -${cacheFor(path)}`);
    migrate(database);
    return {
      compartment,
      role,
      database,
      audit: new AuditChain(database, deriveKey(key, 'audit')),
    };
  } catch (error) {
    database?.close();
    const fault = faultBehind(error);
    if (fault?.code === 'vault.databaseDamaged' && firstBytes(path) === PLAIN_SQLITE) {
      throw new VaultFault('vault.notEncrypted');
    }
    throw fault ?? error;
  }
}

/**
 * Holds the file for this process alone: the lock is the operating system's, so it is gone when the
 * process is, however it ends.
 */
function takeForOneself(database: Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.exec('BEGIN EXCLUSIVE; COMMIT;');
}

/** A confirmed command survives a pulled plug; a deleted row leaves no bytes; no temporary files. */
const durable = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'trusted_schema = OFF',
] as const;

/** The cache fits the file, so that pages are decrypted once (point reads were 3.4× slower without). */
function cacheFor(path: string): number {
  const fileKib = Math.ceil(statSync(path).size / 1024);
  return Math.min(Math.max(2 * fileKib, CACHE_KIB_LEAST), CACHE_KIB_MOST);
}

function checkSize(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file?.isFile()) throw new VaultFault('vault.databaseMissing');
  if (file.size < PAGE_BYTES) throw new VaultFault('vault.databaseDamaged');
}

/**
 * The cipher checks whole pages only: the rest of a page that was cut off would be read as if it
 * were in clear. What the log still holds goes into the file first, for it may complete the page.
 */
function refuseTornPage(database: Database, path: string): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  if (statSync(path).size % PAGE_BYTES !== 0) throw new VaultFault('vault.databaseDamaged');
}

/**
 * The beginning of a file that nobody holds open: closing it here would end the lock of this
 * process on it.
 */
function firstBytes(path: string): string {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(PLAIN_SQLITE.length);
    readSync(file, start, 0, start.length, 0);
    return start.toString('latin1');
  } finally {
    closeSync(file);
  }
}
