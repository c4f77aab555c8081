import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { filesOf, type PublishedFiles, type ReleaseFile } from '../../statistics/formats/index.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { freeze, frozenRelease } from './frozen-release.ts';
import type { OpenVault } from './open-vault.ts';
import { countRelease, isOver } from './statistics.ts';

/**
 * Freezes a year and writes its files. The year is frozen before the first file is written, so that
 * no file can exist whose numbers might still change; after a full disk, publishing again writes
 * the same files.
 */
export async function publish(
  vault: OpenVault,
  { year, folder }: Parsed<'releases.publish'>,
): Promise<Output<'releases.publish'>> {
  const target = folderOutside(folder, vault.folder);
  const frozen = frozenRelease(vault, year);
  if (frozen) {
    for (const file of frozen.files) refuseOther(target, file);
    vault.audit('release.write', 'release', String(year));
    return writeAll(target, frozen);
  }
  if (!isOver(vault, year)) throw new LuwteError('release.periodOpen', { year, next: year + 1 });
  const release = countRelease(vault, year);
  const published = await filesOf(release);
  for (const file of published.files) refuseOther(target, file);
  vault.database.transaction(() => {
    freeze(vault, release, published);
    vault.audit('release.publish', 'release', String(year));
  })();
  return writeAll(target, published);
}

function writeAll(folder: string, { checksum, files }: PublishedFiles) {
  try {
    for (const file of files) write(folder, file);
  } catch {
    throw new LuwteError('export.notWritten');
  }
  return { folder, checksum, files: files.map(({ name, sha256 }) => ({ name, sha256 })) };
}

/** The real path of a folder that exists and is not the vault or inside it. */
function folderOutside(folder: string, vault: string): string {
  if (!isAbsolute(folder) || !isFolder(folder)) throw new LuwteError('export.folderMissing');
  const target = realpathSync(folder);
  const inside = relative(realpathSync(vault), target);
  if (inside === '' || (inside !== '..' && !inside.startsWith(`..${sep}`) && !isOtherDrive(inside)))
    throw new LuwteError('export.folderIsVault');
  return target;
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

function refuseOther(folder: string, { name, bytes }: ReleaseFile): void {
  const path = join(folder, name);
  if (!existsSync(path)) return;
  const isSame = statSync(path).isFile() && readFileSync(path).equals(bytes);
  if (!isSame) throw new LuwteError('export.fileExists');
}

/**
 * Writes a file whole: a reader sees all of it or nothing. What stands in the way of the fresh file
 * goes first, so that no link in a shared folder leads elsewhere.
 */
function write(folder: string, { name, bytes }: ReleaseFile): void {
  const path = join(folder, name);
  const fresh = `${path}.new`;
  rmSync(fresh, { force: true });
  const file = openSync(fresh, 'wx');
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
}
