import { createHash, timingSafeEqual } from 'node:crypto';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type FaultCode, faultBehind, VaultFault } from './fault.ts';
import { bytesOf, chunksOf, hashOf, reading } from './file-chunks.ts';
import { ciphers, compartments, type Header, headerOf } from './header.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { macOf } from './slots.ts';
import { fillFlushed, fillWhole } from './whole-file.ts';

/** Version of the backup file this code writes and the newest it reads; docs/formats/backup.md. */
export const BACKUP_VERSION = 1;
/** How every backup begins, so that a file of another kind is told from a damaged one. */
const BEGINNING = '{"format":"luwte-backup"';
const LONGEST_MANIFEST = 64 * 1024;
const LONGEST_HEADER = 64 * 1024;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const lengthSchema = z.int().min(1);

/** The order of the fields is the order in the file. */
const manifestSchema = z.strictObject({
  format: z.literal('luwte-backup'),
  version: z.literal(BACKUP_VERSION),
  vaultId: z.uuid(),
  compartment: z.enum(compartments),
  madeAt: z.iso.datetime(),
  cipher: z.enum(ciphers),
  keyNumber: z.int().min(1).max(1_000_000),
  schemaVersion: z.int().min(1),
  /** What follows the manifest, one after another. */
  parts: z.tuple([
    z.strictObject({
      name: z.literal('header'),
      bytes: lengthSchema.max(LONGEST_HEADER),
      sha256: hashSchema,
    }),
    z.strictObject({ name: z.literal('database'), bytes: lengthSchema, sha256: hashSchema }),
  ]),
  /** HMAC-SHA-256 over all above, with a key of the compartment. */
  seal: z.base64().length(44),
  /** SHA-256 over all above. */
  sha256: hashSchema,
});
type Manifest = z.infer<typeof manifestSchema>;

const versionProbe = z.looseObject({ version: z.number() });

/** What is told about a backup in clear. */
export type BackupFacts = Omit<Manifest, 'format' | 'version' | 'parts' | 'seal' | 'sha256'>;

/** A backup file whose beginning is as it was written. */
export interface BackupStart {
  readonly path: string;
  readonly manifest: Manifest;
  /** The length of the whole file. */
  readonly bytes: number;
  /** Where its first part begins. */
  readonly partsFrom: number;
}

/** A backup file that is whole: every part is as it was written. */
export interface Backup extends BackupStart {
  /** The header of the vault, with its one compartment only. */
  readonly header: Header;
}

/** What goes into a backup. */
export interface BackupContents {
  readonly facts: BackupFacts;
  readonly header: Header;
  /** The file of an encrypted database that nobody has open. */
  readonly database: string;
  readonly key: Buffer;
}

/**
 * Writes a backup whole, and reads it back; nothing is left behind when either fails.
 * @throws VaultFault `backup.…` when the folder, the disk or the drive refuses.
 */
export function writeBackup(path: string, fresh: string, contents: BackupContents): Backup {
  const header = Buffer.from(`${JSON.stringify(contents.header)}\n`);
  const { size } = statSync(contents.database);
  const facts = {
    format: 'luwte-backup' as const,
    version: BACKUP_VERSION,
    ...contents.facts,
    parts: [
      { name: 'header', bytes: header.length, sha256: sha256(header) },
      { name: 'database', bytes: size, sha256: hashOf(contents.database, size) },
    ],
  };
  const line = sealedLine(facts, contents.key);
  try {
    fillWhole(path, fresh, 0o600, (file) => {
      writeFileSync(file, line);
      writeFileSync(file, header);
      reading(contents.database, (from) => {
        for (const chunk of chunksOf(from, 0, size)) writeFileSync(file, chunk);
      });
    });
  } catch (error) {
    throw targetFault(error) ?? error;
  }
  try {
    return readBackup(path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** The manifest as it stands in the file, in the order of its schema. */
function sealedLine(facts: object, key: Buffer): string {
  const none = { seal: Buffer.alloc(32).toString('base64'), sha256: '0'.repeat(64) };
  const open = manifestSchema.parse({ ...facts, ...none });
  const sealed = { ...open, seal: macOf(key, 'backup', sealedText(open)) };
  return `${JSON.stringify({ ...sealed, sha256: sha256(hashedText(sealed)) })}\n`;
}

const sealedText = ({ seal: _, sha256: __, ...facts }: Manifest) => JSON.stringify(facts);
const hashedText = ({ sha256: _, ...sealed }: Manifest) => JSON.stringify(sealed);
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** Whether a backup was written by somebody with the key of its compartment. */
export function isBackupSealed({ manifest }: BackupStart, key: Buffer): boolean {
  const expected = macOf(key, 'backup', sealedText(manifest));
  return timingSafeEqual(Buffer.from(expected), Buffer.from(manifest.seal));
}

/**
 * Reads the manifest of a backup; its parts are not looked at, only their length.
 * @throws VaultFault `backup.unreadable`, `backup.notOne`, `backup.newerVersion`, `backup.damaged`.
 */
export function readBackupStart(path: string): BackupStart {
  return reading(path, (file) => {
    const line = firstLine(file);
    const manifest = manifestIn(line.toString('utf8'));
    const bytes = statSync(path).size;
    const partsFrom = line.length + 1;
    const expected = manifest.parts.reduce((sum, part) => sum + part.bytes, partsFrom);
    if (bytes !== expected) throw new VaultFault('backup.damaged');
    return { path, manifest, bytes, partsFrom };
  });
}

/**
 * Reads a whole backup and compares every part of it with its checksum. Whether somebody with the
 * key wrote it shows only with that key: see `isBackupSealed`.
 * @throws VaultFault `backup.unreadable`, `backup.notOne`, `backup.newerVersion`, `backup.damaged`.
 */
export function readBackup(path: string): Backup {
  const start = readBackupStart(path);
  const header: Buffer[] = [];
  takePart(start, 'header', (chunk) => header.push(Buffer.from(chunk)));
  takePart(start, 'database', () => {});
  return { ...start, header: headerIn(start, Buffer.concat(header).toString('utf8')) };
}

/** Writes the database of a backup to a new file, and compares it with its checksum once more. */
export function extractDatabase(backup: BackupStart, path: string): void {
  fillFlushed(path, 0o600, (file) => {
    takePart(backup, 'database', (chunk) => writeFileSync(file, chunk));
  });
}

/** Goes through one part of a backup; what is taken may be trusted once this has ended well. */
function takePart(
  { path, manifest, partsFrom }: BackupStart,
  name: 'header' | 'database',
  take: (chunk: Buffer) => void,
): void {
  const [header, database] = manifest.parts;
  const [part, from] =
    name === 'header' ? [header, partsFrom] : [database, partsFrom + header.bytes];
  const hash = createHash('sha256');
  reading(path, (file) => {
    for (const chunk of chunksOf(file, from, part.bytes)) {
      hash.update(chunk);
      take(chunk);
    }
  });
  if (hash.digest('hex') !== part.sha256) throw new VaultFault('backup.damaged');
}

/** The header inside, when it tells the same as the manifest and nothing of another compartment. */
function headerIn({ manifest }: BackupStart, text: string): Header {
  const header = ofBackup(() => headerOf(text));
  const { vaultId, compartment, cipher, keyNumber } = manifest;
  const contents = header.compartments[compartment];
  const isSame =
    header.id === vaultId &&
    contents?.cipher === cipher &&
    contents.keyNumber === keyNumber &&
    Object.keys(header.compartments).length === 1;
  if (!isSame) throw new VaultFault('backup.damaged');
  return header;
}

function manifestIn(line: string): Manifest {
  const content = parsed(line);
  const probe = versionProbe.safeParse(content);
  if (probe.success && probe.data.version > BACKUP_VERSION) {
    throw new VaultFault('backup.newerVersion');
  }
  const { data: manifest } = manifestSchema.safeParse(content);
  // The very same text: no other spelling of the same facts passes for what was written.
  const isWhole =
    manifest !== undefined &&
    JSON.stringify(manifest) === line &&
    sha256(hashedText(manifest)) === manifest.sha256;
  if (!isWhole) throw new VaultFault('backup.damaged');
  if (manifest.schemaVersion > SCHEMA_VERSION) throw new VaultFault('backup.newerVersion');
  return manifest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VaultFault('backup.damaged');
  }
}

/** The bytes before the first line ends. */
function firstLine(file: number): Buffer {
  const start = bytesOf(file, 0, LONGEST_MANIFEST);
  if (!start.toString('latin1').startsWith(BEGINNING)) throw new VaultFault('backup.notOne');
  const end = start.indexOf('\n');
  if (end === -1) throw new VaultFault('backup.damaged');
  return start.subarray(0, end);
}

const byVaultFault: Partial<Record<FaultCode, FaultCode>> = {
  'vault.newerVersion': 'backup.newerVersion',
  'vault.headerDamaged': 'backup.damaged',
  'vault.databaseDamaged': 'backup.damaged',
  'vault.notEncrypted': 'backup.damaged',
};

/** Does something with what came out of a backup; a fault of a vault is a fault of the backup then. */
export function ofBackup<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    const fault = faultBehind(error);
    const code = fault ? byVaultFault[fault.code] : undefined;
    throw code === undefined ? (fault ?? error) : new VaultFault(code);
  }
}

const byErrno: Readonly<Record<string, FaultCode>> = {
  ENOENT: 'backup.folderMissing',
  ENOTDIR: 'backup.folderMissing',
  EACCES: 'vault.folderNotWritable',
  EPERM: 'vault.folderNotWritable',
  EROFS: 'vault.folderNotWritable',
  ENOSPC: 'backup.diskFull',
  EDQUOT: 'backup.diskFull',
  EFBIG: 'backup.diskFull',
};

/** What is wrong with the place that a backup goes to. */
function targetFault(error: unknown): VaultFault | null {
  if (error instanceof VaultFault) return error;
  if (!(error instanceof Error) || !('errno' in error) || !('code' in error)) return null;
  return new VaultFault(byErrno[String(error.code)] ?? 'backup.notWritten');
}
