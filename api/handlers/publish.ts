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
import { join, relative, sep } from 'node:path';
import { insertRelease, releaseOf } from '../../db/repositories/releases.ts';
import { filesOf, type ReleaseFile } from '../../statistics/formats/index.ts';
import type { Release } from '../../statistics/release.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import type { OpenVault } from './open-vault.ts';
import { countRelease, isOver, thaw } from './statistics.ts';

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
  const frozen = releaseOf(vault.database, year);
  if (!frozen && !isOver(vault, year)) {
    throw new LuwteError('release.periodOpen', { year, next: year + 1 });
  }
  const release = frozen ? thaw(frozen) : countRelease(vault, year);
  const { checksum, files } = await filesOf(release);
  for (const file of files) refuseOther(target, file);
  vault.database.transaction(() => {
    if (!frozen) freeze(vault, release, checksum);
    vault.audit('release.write', 'release', String(year));
  })();
  for (const file of files) write(target, file);
  return { folder: target, checksum, files: files.map(({ name, sha256 }) => ({ name, sha256 })) };
}

function freeze(vault: OpenVault, release: Release, checksum: string): void {
  const { year } = release;
  insertRelease(vault.database, {
    year,
    publishedOn: vault.today,
    checksum,
    body: JSON.stringify(release),
  });
  vault.audit('release.publish', 'release', String(year));
}

/** The real path of a folder that exists and is not the vault or inside it. */
function folderOutside(folder: string, vault: string): string {
  if (!isFolder(folder)) throw new LuwteError('export.folderMissing');
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
