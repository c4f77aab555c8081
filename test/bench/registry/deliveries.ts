/** What 342 municipalities send in ten years: every profile again and again, under another code. */
import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedFile } from '../../../envelope/tar.ts';
import { writePackage } from '../../../envelope/write-package.ts';
import { filesOf } from '../../../statistics/formats/index.ts';
import type { MadeRelease } from '../../../statistics/make-release.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';
import { periods, placeholder, profileCount, quartersOfProfile } from './profiles.ts';

/** The codes of so many municipalities. */
export const municipalities = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `GM${String(index + 1).padStart(4, '0')}`);

/** What stands before the seed of an Ed25519 key in PKCS#8. */
const keyPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key of a municipality: the same every time. */
export function keyOf(municipality: string): KeyObject {
  const seed = createHash('sha256').update(`bench ${municipality}`).digest();
  return createPrivateKey({
    key: Buffer.concat([keyPrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The text files of a release and its workbook, in the order in which they lie in a package. */
type Files = ReadonlyMap<string, Uint8Array | string>;

async function filesAsMade(made: MadeRelease): Promise<Files> {
  const { files } = await filesOf(made);
  return new Map(
    files.map(({ name, bytes }) => [
      name.replace(/^[^/]+_certificate\//, 'certificate/'),
      name.endsWith('.xlsx') ? bytes : Buffer.from(bytes).toString('utf8'),
    ]),
  );
}

/** A release that is known by the one before it, and by its own SHA-256. */
interface Renamed {
  readonly files: readonly PackedFile[];
  readonly digest: string | null;
}

/** The same release of another municipality. */
function renamed(
  as: Files,
  { release }: MadeRelease,
  code: string,
  before: readonly (readonly [string | null, string | null])[],
): Renamed {
  const named = new Map(
    [...as].map(([name, content]) => [
      name.replaceAll(placeholder, code),
      typeof content === 'string' ? content.replaceAll(placeholder, code) : content,
    ]),
  );
  const change = (from: string | null, to: string | null) => {
    if (from === null || to === null) return;
    for (const [name, content] of named)
      if (typeof content === 'string') named.set(name, content.replaceAll(from, to));
  };
  // The one before it in its ledger has another digest now, and so has this one.
  const [last] = before.slice(-1);
  if (last !== undefined) change(...last);
  const digest = release.digest && sha256(String(named.get('certificate/release.json')));
  change(release.digest, digest);
  const stem = `vpt-aggregate-1.0_${code}_staff_${release.period}`;
  const original = `vpt-aggregate-1.0_${placeholder}_staff_${release.period}`;
  change(sha256(String(as.get(`${original}.csv`))), sha256(String(named.get(`${stem}.csv`))));
  const files = [...named].map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  return { files, digest };
}

/** Where the packages of a quarter stand. */
export const quarterFolder = (folder: string, quarter: number): string =>
  join(folder, 'inbox', String(quarter + 1).padStart(2, '0'));

/** Writes what so many municipalities send in so many quarters, a folder for each quarter. */
export async function writeDeliveries(
  solver: Solver,
  folder: string,
  recipient: string,
  { count, quarters }: { readonly count: number; readonly quarters: number },
): Promise<void> {
  const digests = new Map<string, (readonly [string | null, string | null])[]>();
  const profiles = Array.from({ length: profileCount }, (_, profile) =>
    quartersOfProfile(solver, profile),
  );
  for (const quarter of periods.slice(0, quarters).keys()) {
    const target = quarterFolder(folder, quarter);
    mkdirSync(target, { recursive: true });
    const made: { readonly made: MadeRelease; readonly files: Files }[] = [];
    for (const profile of profiles) {
      const { value } = await profile.next();
      made.push({ made: value, files: await filesAsMade(value) });
    }
    for (const [index, code] of municipalities(count).entries()) {
      const own = made[index % profileCount];
      if (own === undefined) continue;
      const before = digests.get(code) ?? [];
      const { files, digest } = renamed(own.files, own.made, code, before);
      if (digest !== null) digests.set(code, [...before, [own.made.release.digest, digest]]);
      const { name, bytes } = await writePackage({
        facts: {
          municipality_code: code,
          regime: 'staff',
          period: own.made.release.period,
          correction: 0,
          sender: 'counsellor',
          created: own.made.release.createdOn,
        },
        files,
        key: keyOf(code),
        recipient,
      });
      writeFileSync(join(target, name), bytes);
    }
  }
}
