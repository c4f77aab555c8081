import { createHash, timingSafeEqual } from 'node:crypto';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import type { AttachmentsPlace } from './attachments/places.ts';
import { type AttachmentsPart, extractAttachments } from './backup-attachments.ts';
import type { KeyList } from './backup-key-list.ts';
import {
  checkKeyList,
  type KeyListPlace,
  newKeyList,
  readKeyList,
  takeKeysOut,
} from './backup-keys.ts';
import {
  BEGINNING,
  LONGEST_MANIFEST,
  type Manifest,
  manifestIn,
  type PartName,
  sealedLine,
  sealOfManifest,
  sha256,
} from './backup-manifest.ts';
import { type FaultCode, faultBehind, VaultFault } from './fault.ts';
import { bytesOf, hashing, passing, reading } from './file-chunks.ts';
import { type Header, headerOf } from './header.ts';
import type { Destruction } from './repositories/destruction.ts';
import { type Steps, stretch } from './steps.ts';
import { fillingFlushed, fillingWhole } from './whole-file.ts';

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
  /** The files of its attachments. */
  readonly attachments: AttachmentsPart;
  /** The keys of its cases, which the database lacks. */
  readonly keys: KeyList;
  readonly key: Buffer;
}

/**
 * Writes a backup whole, and reads it back, in steps; nothing is left behind when either fails or is
 * stopped.
 * @throws VaultFault `backup.…` when the folder, the disk or the drive refuses.
 */
export function* writeBackup(path: string, fresh: string, contents: BackupContents): Steps<Backup> {
  const header = Buffer.from(`${JSON.stringify(contents.header)}\n`);
  const { size } = statSync(contents.database);
  const keys = newKeyList(contents.keys, contents.key, bindingOf(contents.facts));
  const databaseSum = yield* stretch(hashing(contents.database, size), 0, 0.2);
  const facts = {
    ...contents.facts,
    parts: [
      { name: 'header', bytes: header.length, sha256: sha256(header) },
      { name: 'database', bytes: size, sha256: databaseSum },
      {
        name: 'attachments',
        bytes: contents.attachments.bytes,
        sha256: contents.attachments.sha256,
      },
      { name: 'keys', bytes: keys.length },
    ],
  };
  const line = sealedLine(facts, contents.key);
  function* fill(file: number): Steps<void> {
    writeFileSync(file, line);
    writeFileSync(file, header);
    const whole = passing(contents.database, { from: 0, bytes: size }, (chunk) =>
      writeFileSync(file, chunk),
    );
    yield* stretch(whole, 0.2, 0.5);
    yield* stretch(contents.attachments.write(file), 0.5, 0.7);
    writeFileSync(file, keys);
  }
  try {
    yield* fillingWhole(path, fresh, 0o600, fill);
  } catch (error) {
    throw targetFault(error) ?? error;
  }
  try {
    return yield* stretch(readingBackup(path), 0.7, 1);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Whether a backup was written by somebody with the key of its compartment. */
export function isBackupSealed({ manifest }: BackupStart, key: Buffer): boolean {
  const expected = sealOfManifest(manifest, key);
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
    const parts: readonly Manifest['parts'][number][] = manifest.parts;
    const expected = parts.reduce((sum, part) => sum + part.bytes, partsFrom);
    if (bytes !== expected) throw new VaultFault('backup.damaged');
    return { path, manifest, bytes, partsFrom };
  });
}

/**
 * Reads a whole backup in steps, and compares every part of it with its checksum. Whether somebody with the
 * key wrote it shows only with that key: see `isBackupSealed`.
 * @throws VaultFault `backup.unreadable`, `backup.notOne`, `backup.newerVersion`, `backup.damaged`.
 */
export function* readingBackup(path: string): Steps<Backup> {
  const start = readBackupStart(path);
  const header: Buffer[] = [];
  yield* takePart(start, 'header', (chunk) => header.push(Buffer.from(chunk)));
  yield* takePart(start, 'database', () => {});
  if (start.manifest.version > 1) yield* takePart(start, 'attachments', () => {});
  const keys = keyPlaceOf(start);
  if (keys !== null) reading(path, (file) => checkKeyList(file, keys));
  return { ...start, header: headerIn(start, Buffer.concat(header).toString('utf8')) };
}

/** Writes the database of a backup to a new file, and compares it with its checksum once more, in steps. */
export const extractDatabase = (backup: BackupStart, path: string): Steps<void> =>
  fillingFlushed(path, 0o600, (file) =>
    takePart(backup, 'database', (chunk) => writeFileSync(file, chunk)),
  );

/**
 * Puts the files of attachments in a backup beside those of a vault, in steps; see `extractAttachments`.
 * @throws VaultFault `backup.damaged`; or what the system says when the disk is full.
 */
export function* takeAttachments(backup: BackupStart, place: AttachmentsPlace): Steps<void> {
  const part = partOf(backup, 'attachments');
  if (part !== null) yield* extractAttachments(backup.path, part, place);
}

/**
 * The keys of the cases in a backup, and what was destroyed of them since. None in a backup of the
 * first version, whose database has them itself.
 * @throws VaultFault `backup.damaged`, `backup.changed`.
 */
export function keysIn(backup: BackupStart, key: Buffer): KeyList {
  const place = keyPlaceOf(backup);
  if (place === null) return { keys: [], silent: [], destroyed: [], reporters: [], gone: [] };
  return reading(backup.path, (file) => readKeyList(file, place, key));
}

/**
 * Takes what was destroyed in the vault out of a backup: its keys, in the file itself.
 * @returns whether there was anything to take out.
 * @throws VaultFault `backup.damaged`, or `backup.changed` when another key opens it; or what the
 * system says when the file cannot be written to.
 */
export function eraseIn(
  backup: BackupStart,
  key: Buffer,
  destroyed: readonly Destruction[],
): boolean {
  const place = keyPlaceOf(backup);
  return place !== null && takeKeysOut(backup.path, place, key, destroyed);
}

const bindingOf = ({ vaultId, compartment, madeAt }: BackupFacts) =>
  `${vaultId} ${compartment} ${madeAt}`;

function keyPlaceOf(backup: BackupStart): KeyListPlace | null {
  const place = partOf(backup, 'keys');
  return place && { ...place, binding: bindingOf(backup.manifest) };
}

/** Where a part of a backup stands in its file; null when it has no such part. */
function partOf({ manifest, partsFrom }: BackupStart, name: PartName) {
  const parts: readonly Manifest['parts'][number][] = manifest.parts;
  const index = parts.findIndex((part) => part.name === name);
  const part = parts[index];
  if (part === undefined) return null;
  const from = parts.slice(0, index).reduce((sum, { bytes }) => sum + bytes, partsFrom);
  return { ...part, from };
}

/** Goes through one part of a backup; what is taken may be trusted once this has ended well. */
function* takePart(
  backup: BackupStart,
  name: Exclude<PartName, 'keys'>,
  take: (chunk: Buffer) => void,
): Steps<void> {
  const part = partOf(backup, name);
  if (part === null || !('sha256' in part)) throw new VaultFault('backup.damaged');
  const hash = createHash('sha256');
  yield* passing(backup.path, part, (chunk) => {
    hash.update(chunk);
    take(chunk);
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
export function* ofBackupInSteps<T>(steps: Steps<T>): Steps<T> {
  try {
    return yield* steps;
  } catch (error) {
    throw asFaultOfBackup(error);
  }
}

function ofBackup<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asFaultOfBackup(error);
  }
}

function asFaultOfBackup(error: unknown): unknown {
  const fault = faultBehind(error);
  const code = fault ? byVaultFault[fault.code] : undefined;
  return code === undefined ? (fault ?? error) : new VaultFault(code);
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
