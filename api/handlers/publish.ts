import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { waitingOfYear } from '../../db/repositories/handovers.ts';
import { writeWhole } from '../../db/whole-file.ts';
import { filesOf, type PublishedFiles, type ReleaseFile } from '../../statistics/formats/index.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { freeze, frozenRelease } from './frozen-release.ts';
import type { OpenVault } from './open-vault.ts';
import { countRelease, isOver } from './statistics.ts';
import { folderOutside } from './target-folder.ts';

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
  if (waitingOfYear(vault.database, year) > 0)
    throw new LuwteError('handover.waitingYear', { year });
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

function refuseOther(folder: string, { name, bytes }: ReleaseFile): void {
  const path = join(folder, name);
  if (!existsSync(path)) return;
  const isSame = statSync(path).isFile() && readFileSync(path).equals(bytes);
  if (!isSame) throw new LuwteError('export.fileExists');
}
