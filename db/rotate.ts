import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compartments } from '../domain/compartment.ts';
import { dateOf } from '../domain/time.ts';
import { type BackupStart, eraseIn, readBackupStart } from './backup-file.ts';
import { faultBehind, VaultFault } from './fault.ts';
import type { Compartment } from './header.ts';
import type { Destruction } from './repositories/destruction.ts';

/** Of so many months the newest backup is kept. */
const KEPT_MONTHS = 12;

/** The backups of one compartment of one vault, among the files of a folder. */
export interface BackupSeries {
  readonly folder: string;
  readonly vaultId: string;
  readonly compartment: Compartment;
}

/** A backup in a folder, by what stands in clear on it. */
export interface SeenBackup extends Omit<BackupSeries, 'folder'> {
  readonly path: string;
  readonly name: string;
  readonly madeAt: string;
  readonly bytes: number;
}

/** How the names of backups look. */
const backupName = new RegExp(`^luwte-(${compartments.join('|')})-\\d{8}-\\d{6}\\.luwte$`);

/**
 * The backups in a folder, newest first. A file with another name than Luwte gives, or that cannot be
 * read to its length, is none.
 * @throws VaultFault `backup.folderMissing`.
 */
export function backupsIn(folder: string): SeenBackup[] {
  const seen = namesIn(folder).flatMap((name) => {
    if (!backupName.test(name)) return [];
    const start = startOf(join(folder, name));
    if (start === null) return [];
    const { vaultId, compartment, madeAt } = start.manifest;
    return [{ path: start.path, name, vaultId, compartment, madeAt, bytes: start.bytes }];
  });
  return seen.toSorted((one, other) => Date.parse(other.madeAt) - Date.parse(one.madeAt));
}

/**
 * Throws away the older backups of a compartment. Kept are the newest `keep`, and the newest of each
 * of the last twelve months in which one was made, by the moment in their manifest. A file is left
 * alone, and counts for nothing, when it has another name than Luwte gives, is of another vault or
 * compartment, or cannot be read to its length.
 * @returns the files that are gone.
 * @throws VaultFault `backup.folderMissing`, `vault.folderNotWritable`.
 */
export function rotateBackups(series: BackupSeries, keep: number): string[] {
  const newestFirst = backupsOf(series);
  const months = new Map<string, string>();
  for (const { path, madeAt } of newestFirst) {
    const month = dateOf(madeAt).slice(0, 7);
    if (!months.has(month) && months.size < KEPT_MONTHS) months.set(month, path);
  }
  const monthly = new Set(months.values());
  const gone = newestFirst.slice(Math.max(keep, 1)).filter(({ path }) => !monthly.has(path));
  return gone.map(({ path }) => {
    remove(path);
    return path;
  });
}

/**
 * Takes what was destroyed out of the backups of a compartment as well, by its keys: after that
 * nobody reads it there any more.
 * @returns how many backups could not be changed: they are damaged, may not be written to, or were
 * made under a former key or by a version whose backups have no keys apart.
 * @throws VaultFault `backup.folderMissing`.
 */
export function eraseInBackups(
  series: BackupSeries,
  key: Buffer,
  destroyed: readonly Destruction[],
): number {
  if (destroyed.length === 0) return 0;
  return backupsOf(series).filter(({ path }) => !isErased(path, key, destroyed)).length;
}

function isErased(path: string, key: Buffer, destroyed: readonly Destruction[]): boolean {
  try {
    const start = readBackupStart(path);
    if (start.manifest.version === 1) return false;
    eraseIn(start, key, destroyed);
    return true;
  } catch (error) {
    if (faultBehind(error) === null) throw error;
    return false;
  }
}

/** The backups of one compartment of one vault in a folder, newest first. @throws VaultFault `backup.folderMissing`. */
export const backupsOf = ({ folder, vaultId, compartment }: BackupSeries): SeenBackup[] =>
  backupsIn(folder).filter((seen) => seen.vaultId === vaultId && seen.compartment === compartment);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new VaultFault('backup.folderMissing');
  }
}

function startOf(path: string): BackupStart | null {
  try {
    return readBackupStart(path);
  } catch (error) {
    if (error instanceof VaultFault) return null;
    throw error;
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw faultBehind(error) ?? error;
  }
}
