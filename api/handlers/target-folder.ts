import { existsSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { writeLeaving } from '../../db/leaving-file.ts';
import type { MachineLimits } from '../../domain/machine-policy.ts';
import { LuwteError } from '../contract/errors.ts';

/** Where a vault stands, and what the administrator of the computer decided. */
export interface VaultPlace {
  readonly folder: string;
  readonly limits: MachineLimits;
}

/**
 * The real path of a folder that exists and is not the vault or inside it: where files go that leave.
 * @throws LuwteError `export.folderMissing`, `export.folderIsVault`, `machinePolicy.exportElsewhere`,
 * `machinePolicy.exportNone`.
 */
export function folderOutside(folder: string, { folder: vault, limits }: VaultPlace): string {
  const target = folderThere(folder);
  if (isWithin(target, realpathSync(vault))) throw new LuwteError('export.folderIsVault');
  refuseExportElsewhere(target, limits);
  return target;
}

/**
 * Refuses a folder in which the administrator of the computer allows no files that leave.
 * @throws LuwteError `machinePolicy.exportElsewhere`, `machinePolicy.exportNone`.
 */
export function refuseExportElsewhere(folder: string, { exportFolders }: MachineLimits): void {
  if (exportFolders?.length === 0) throw new LuwteError('machinePolicy.exportNone');
  refuseElsewhere(folder, exportFolders, 'machinePolicy.exportElsewhere');
}

/**
 * Refuses a folder in which the administrator of the computer allows no backups.
 * @throws LuwteError `machinePolicy.backupElsewhere`.
 */
export const refuseBackupElsewhere = (folder: string, { backupFolders }: MachineLimits): void =>
  refuseElsewhere(folder, backupFolders, 'machinePolicy.backupElsewhere');

function refuseElsewhere(
  folder: string,
  allowed: readonly string[] | undefined,
  code: 'machinePolicy.exportElsewhere' | 'machinePolicy.backupElsewhere',
): void {
  if (allowed === undefined || !isFolder(folder)) return;
  const target = realpathSync(folder);
  // One that is not there, such as a server that does not answer, holds nothing.
  const isAllowed = allowed.some((one) => isFolder(one) && isWithin(target, realpathSync(one)));
  if (!isAllowed) throw new LuwteError(code, { folders: allowed.join(', ') });
}

/** Whether a real path is a folder, or in it. */
function isWithin(path: string, folder: string): boolean {
  const inside = relative(folder, path);
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isOtherDrive(inside);
  return inside === '' || !isOutside;
}

/**
 * The real path of a folder that exists: where files come from.
 * @throws LuwteError `export.folderMissing`.
 */
export function folderThere(folder: string): string {
  if (!isAbsolute(folder) || !isFolder(folder)) throw new LuwteError('export.folderMissing');
  return realpathSync(folder);
}

/** A path that is too long, or goes round in circles, is no folder either. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** On Windows the way to another drive, or to a server, is an absolute path. */
const isOtherDrive = (path: string) => /^([a-z]:|\\\\)/i.test(path);

/** Only who wrote it reads it, as far as the system knows the difference. */
const forOwner = 0o600;

/** @throws LuwteError `export.fileExists` when something of that name is there. */
export function refuseThere(folder: string, file: string): void {
  if (existsSync(join(folder, file))) throw new LuwteError('export.fileExists');
}

/**
 * Writes a file that was not there yet, whole.
 * @returns its name.
 * @throws LuwteError `export.fileExists`, `export.notWritten`.
 */
export function writeNew(folder: string, file: string, content: string | Uint8Array): string {
  refuseThere(folder, file);
  try {
    writeLeaving(join(folder, file), content, forOwner);
  } catch {
    throw new LuwteError('export.notWritten');
  }
  return file;
}
