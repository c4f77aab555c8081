import { closeSync, openSync, readSync, statSync } from 'node:fs';
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
const SMALLEST_DATABASE = 4096;
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

/** Makes the empty database of a new compartment and opens it. */
export function createCompartment(opening: Opening): OpenCompartment {
  return open(opening);
}

/**
 * Opens the database of a compartment with its key.
 * @throws VaultFault when the file is missing, damaged, in clear, newer, or open elsewhere. Nothing
 * is changed then.
 */
export function openCompartment(opening: Opening): OpenCompartment {
  checkFile(databasePath(opening.folder, opening.compartment));
  return open(opening);
}

function open({ folder, compartment, cipher, role, key }: Opening): OpenCompartment {
  const path = databasePath(folder, compartment);
  let database: Database | null = null;
  try {
    database = new SQLite(path, { timeout: 0 });
    for (const pragma of cipherPragmas[cipher]) database.pragma(pragma);
    database.pragma(`key = "x'${deriveKey(key, 'database').toString('hex')}'"`);
    takeForOneself(database);
    for (const pragma of durable) database.pragma(pragma);
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
    throw faultBehind(error) ?? error;
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

function checkFile(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new VaultFault('vault.databaseMissing');
  if (size < SMALLEST_DATABASE) throw new VaultFault('vault.databaseDamaged');
  if (firstBytes(path) === PLAIN_SQLITE) throw new VaultFault('vault.notEncrypted');
}

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
