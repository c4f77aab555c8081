import { existsSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { writeWhole } from '../../db/whole-file.ts';
import { LuwteError } from '../contract/errors.ts';

/**
 * The real path of a folder that exists and is not the vault or inside it: where files go that leave.
 * @throws LuwteError `export.folderMissing`, `export.folderIsVault`.
 */
export function folderOutside(folder: string, vault: string): string {
  const target = folderThere(folder);
  const inside = relative(realpathSync(vault), target);
  if (inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`) && !isOtherDrive(inside)))
    throw new LuwteError('export.folderIsVault');
  return target;
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

/** On Windows the way to another drive is an absolute path. */
const isOtherDrive = (path: string) => /^[a-z]:/i.test(path);

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
    writeWhole(join(folder, file), content, forOwner);
  } catch {
    throw new LuwteError('export.notWritten');
  }
  return file;
}
