import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { VersionAge, VersionVerdict } from '../../domain/version-check.ts';
import type { Publisher } from './publisher.ts';
import {
  type FoundList,
  LONGEST_LIST,
  readSignedList,
  SIGNATURE_BYTES,
  type SignedList,
} from './signed-list.ts';

/** What is known of a downloaded file. */
export interface CheckedFile {
  readonly file: string;
  readonly verdict: VersionVerdict;
  /** Of a file that is genuine: its version, how that stands to the one that runs, and its own name. */
  readonly version: {
    readonly number: string;
    readonly age: VersionAge;
    readonly name: string;
  } | null;
  /** Null when it was not counted. */
  readonly sha256: string | null;
}

/** With what a file is checked. */
export interface CheckAgainst {
  readonly publisher: Publisher | null;
  /** The version that runs. */
  readonly running: string;
}

/** The most lists and files that are looked at in one folder. */
const most = 20;

/** Files of a download that may be a version of Luwte, by name; whoever renamed one too far names it himself. */
export const downloadsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^luwte[-_ ].*\.(exe|msi|dmg|zip|AppImage|deb|rpm)$/i.test(name))
    .sort()
    .slice(0, most);

/** Checks a downloaded file with the list that stands beside it and its signature. Never throws. */
export async function checkVersion(
  path: string,
  { publisher, running }: CheckAgainst,
): Promise<CheckedFile> {
  const file = basename(path);
  if (publisher === null) return { file, verdict: 'noPublisher', version: null, sha256: null };
  const sha256 = await sha256Of(path);
  if (sha256 === null) return { file, verdict: 'unreadable', version: null, sha256 };
  const found = listsBeside(path);
  const read = found.map((one) => readSignedList(one, publisher));
  const signed = read.filter((one): one is SignedList => typeof one === 'object');
  for (const { version: number, names } of signed) {
    const name = names.get(sha256);
    if (name === undefined) continue;
    return {
      file,
      verdict: 'genuine',
      version: { number, age: ageOf(number, running), name },
      sha256,
    };
  }
  return { file, verdict: verdictOf(read, signed), version: null, sha256 };
}

function verdictOf(
  read: readonly (SignedList | 'signature' | 'contents')[],
  signed: readonly SignedList[],
): VersionVerdict {
  if (signed.length > 0) return 'notListed';
  if (read.includes('contents')) return 'badList';
  return read.length > 0 ? 'otherKey' : 'noList';
}

/** Read piece by piece: a version may be larger than the memory there is for it. */
async function sha256Of(path: string): Promise<string | null> {
  try {
    if (!lstatSync(path).isFile()) return null;
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path)) hash.update(piece);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** Every list that stands beside a file, with its signature. */
function listsBeside(path: string): FoundList[] {
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sha256'))
    .sort()
    .slice(0, most)
    .flatMap((name) => {
      const list = short(join(folder, name), LONGEST_LIST);
      const signature = short(join(folder, `${name}.sig`), SIGNATURE_BYTES);
      return list === null || signature === null ? [] : [{ list, signature }];
    });
}

/** The content of a file that is not longer than it may be; null of any other. */
function short(path: string, longest: number): Buffer | null {
  try {
    const about = lstatSync(path);
    return about.isFile() && about.size <= longest ? readFileSync(path) : null;
  } catch {
    return null;
  }
}

function ageOf(version: string, running: string): VersionAge {
  const wanted = version.split('.').map(Number);
  const known = running.split('.').map(Number);
  const differing = wanted.findIndex((part, place) => part !== (known[place] ?? 0));
  if (differing === -1) return 'same';
  return (wanted[differing] ?? 0) > (known[differing] ?? 0) ? 'newer' : 'older';
}
