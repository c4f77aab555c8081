import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
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
