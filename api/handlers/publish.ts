import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { writeWhole } from '../../db/whole-file.ts';
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

/** Published files may be read by whoever the system lets read this user's files. */
const forEverybody = 0o666;

function writeAll(folder: string, { checksum, files }: PublishedFiles) {
  try {
    for (const { name, bytes } of files) writeWhole(join(folder, name), bytes, forEverybody);
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
