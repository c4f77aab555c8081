import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../statistics/linked/input-error.ts';
import {
  type ReadRelease,
  readRelease,
  releaseName,
  type TextFiles,
} from '../statistics/release-files.ts';
import { UsageError } from './options.ts';

/** A file of counts larger than this is none of one municipality. */
const mostBytes = 64 * 1024 * 1024;
const mostRows = 500_000;

/**
 * The text of a file.
 * @throws UsageError when it cannot be read, InputError when it is far too large.
 */
export function textOfFile(path: string): string {
  try {
    if (statSync(path).size > mostBytes) {
      throw new InputError('tooManyRows', { most: mostRows }, mostRows + 2);
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new UsageError('fileUnreadable', { file: path });
  }
}

/** @throws UsageError when something stands in the folder already. */
export function checkEmpty(folder: string): void {
  try {
    if (readdirSync(folder).length > 0) throw new UsageError('folderNotEmpty', { folder });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (existsSync(folder)) throw new UsageError('notFolder', { folder });
  }
}

/** Reads the release in a folder. @throws InputError */
export function releaseIn(folder: string): Promise<ReadRelease> {
  const textOf = (name: string) => {
    const path = join(folder, name);
    return existsSync(path) ? textOfFile(path) : null;
  };
  return readRelease(textOf, folder);
}

/**
 * The releases of a ledger, the oldest first: a folder each, in the order of their numbers.
 * @throws InputError `releaseBad` when one does not follow on the one before it: what is missing cannot
 * be taken into account.
 */
export async function ledgerIn(folder: string): Promise<readonly ReadRelease[]> {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((name) => /^\d{4,}$/.test(name) && existsSync(join(folder, name, releaseName)))
    .sort((one, other) => Number(one) - Number(other));
  const releases = await Promise.all(names.map((name) => releaseIn(join(folder, name))));
  const stray = releases.findIndex(
    ({ release }, index) => release.file.previous !== (releases[index - 1]?.digest ?? null),
  );
  if (stray !== -1) throw new InputError('releaseBad', { where: join(folder, names[stray] ?? '') });
  return releases;
}

function writeBeside(folder: string, files: TextFiles): string {
  const beside = `${folder}.part-${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(beside, name), text);
  return beside;
}

/**
 * Writes a release: whole, or not at all. Into the ledger first, so that nothing is published that
 * the ledger does not know of.
 */
export function writeFolders(
  out: string,
  ledger: string | null,
  files: TextFiles,
  number: number,
): void {
  mkdirSync(dirname(out), { recursive: true });
  const beside = writeBeside(out, files);
  try {
    if (ledger !== null) {
      mkdirSync(ledger, { recursive: true });
      const entry = join(ledger, String(number).padStart(4, '0'));
      const part = `${entry}.part-${process.pid}`;
      try {
        cpSync(beside, part, { recursive: true });
        renameSync(part, entry);
      } finally {
        rmSync(part, { recursive: true, force: true });
      }
    }
    if (existsSync(out)) rmSync(out, { recursive: true });
    renameSync(beside, out);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
