import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { faultBehind, VaultFault } from '../fault.ts';
import { writeLeaving } from '../leaving-file.ts';

/** How the names of files end that counsellors exchange, with each other or with the officer. */
export const endings = {
  card: '.luwte-kaart',
  handover: '.luwte-overdracht',
  receipt: '.luwte-ontvangst',
  contact: '.luwte-contactverzoek',
  seriesPart: '.luwte-reeksdeel',
  log: '.luwte-logboek',
  officerKey: '.age',
  policy: '.luwte-beleid.json',
  policyIndicators: '.luwte-beleidscijfers.json',
  benchmarks: '.luwte-vergelijking.csv',
  officerCard: 'kaart.txt',
  personal: ['.tar.age', '.tar'],
  configuration: '.json',
} as const;

/** Who may read a file that is exchanged: whoever the system lets read this user's files. */
export const forEverybody = 0o666;
/** Names that are shown of one folder, at most. */
const MOST_NAMES = 200;

/** How a JSON schema ends that lies beside a file it describes: nobody brings that. */
const SCHEMA = '.schema.json';

/** A file somebody brought, by what can be seen of it from outside. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: number;
}

/**
 * The files in a folder whose name ends in a way, by name.
 * @throws VaultFault `exchange.folderMissing`.
 */
export function filesEnding(folder: string, ending: string | readonly string[]): BroughtFile[] {
  const wanted = [ending].flat();
  return namesIn(folder)
    .filter((name) => wanted.some((one) => name.endsWith(one)) && !name.endsWith(SCHEMA))
    .toSorted()
    .slice(0, MOST_NAMES)
    .flatMap((name) => {
      const seen = statSync(join(folder, name), { throwIfNoEntry: false });
      return seen?.isFile() ? [{ name, bytes: seen.size }] : [];
    });
}

/**
 * The text of a file that cannot be longer than so many bytes; what is longer is cut there.
 * @throws VaultFault `exchange.unreadable`.
 */
export function shortText(path: string, longest: number): string {
  return shortBytes(path, longest).toString('utf8');
}

/**
 * The bytes of a file that cannot be longer than so many; of what is longer, one more.
 * @throws VaultFault `exchange.unreadable`.
 */
export function shortBytes(path: string, longest: number): Buffer {
  try {
    // Something that is no file could keep the reader waiting for ever.
    if (!statSync(path).isFile()) throw new VaultFault('exchange.unreadable');
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(longest + 1);
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    throw new VaultFault('exchange.unreadable');
  }
}

/**
 * Writes a small file for somebody else, whole.
 * @throws VaultFault `exchange.…` when the folder, the disk or the drive refuses.
 */
export function writeForOthers(path: string, content: string | Uint8Array): void {
  try {
    writeLeaving(path, content, forEverybody);
  } catch (error) {
    throw targetFault(error) ?? error;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new VaultFault('exchange.folderMissing');
  }
}

/** What is wrong with the place that a file goes to, or null when it is not the system that refused. */
export function targetFault(error: unknown): VaultFault | null {
  if (error instanceof VaultFault) return null;
  const fault = faultBehind(error);
  if (fault === null && !(error instanceof Error && 'errno' in error)) return null;
  if (fault?.code === 'vault.diskFull') return new VaultFault('exchange.diskFull');
  return new VaultFault('exchange.notWritten');
}
