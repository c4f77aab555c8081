/** What 342 municipalities send in ten years, of staff and of officeholders: every profile again and again, under another code. */
import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Regime } from '../../../domain/compartment.ts';
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

/** The key of a municipality for one of its ledgers: the same every time. */
export function keyOf(municipality: string, regime: Regime): KeyObject {
  const seed = createHash('sha256').update(`bench ${municipality} ${regime}`).digest();
  return createPrivateKey({
    key: Buffer.concat([keyPrefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The files of a release in the order in which they lie in a package: a text, or the parts of the workbook. */
type Files = ReadonlyMap<string, string | Parts>;
/** The texts in a workbook, by their names. */
type Parts = Readonly<Record<string, string>>;

const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );

const zipped = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));

/** The same with other words in every text. */
const reworded = (content: string | Parts, change: (text: string) => string): string | Parts =>
  typeof content === 'string'
    ? change(content)
    : Object.fromEntries(Object.entries(content).map(([name, part]) => [name, change(part)]));

async function filesAsMade(made: MadeRelease): Promise<Files> {
  const { files } = await filesOf(made);
  return new Map(
    files.map(({ name, bytes }) => [
      name.replace(/^[^/]+_certificate\//, 'certificate/'),
      name.endsWith('.xlsx') ? partsOf(bytes) : Buffer.from(bytes).toString('utf8'),
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
      reworded(content, (text) => text.replaceAll(placeholder, code)),
    ]),
  );
  const change = (from: string | null, to: string | null) => {
    if (from === null || to === null) return;
    for (const [name, content] of named)
      named.set(
        name,
        reworded(content, (text) => text.replaceAll(from, to)),
      );
  };
  // The one before it in its ledger has another digest now, and so has this one.
  const [last] = before.slice(-1);
  if (last !== undefined) change(...last);
  const digest = release.digest && sha256(String(named.get('certificate/release.json')));
  change(release.digest, digest);
  const { compartment, period } = release;
  const stem = `vpt-aggregate-1.0_${code}_${compartment}_${period}`;
  const original = `vpt-aggregate-1.0_${placeholder}_${compartment}_${period}`;
  change(sha256(String(as.get(`${original}.csv`))), sha256(String(named.get(`${stem}.csv`))));
  const files = [...named].map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? Buffer.from(content) : zipped(content),
  }));
  return { files, digest };
}

/** Where the packages of a quarter stand. */
export const quarterFolder = (folder: string, quarter: number): string =>
  join(folder, 'inbox', String(quarter + 1).padStart(2, '0'));

/** How much is sent, and of whom. */
export interface Deliveries {
  readonly count: number;
  readonly quarters: number;
  readonly regimes: readonly Regime[];
}

/** Writes what so many municipalities send in so many quarters, a folder for each quarter. */
export async function writeDeliveries(
  solver: Solver,
  folder: string,
  recipient: string,
  { count, quarters, regimes }: Deliveries,
): Promise<void> {
  for (const regime of regimes) {
    const digests: Digests = new Map();
    const profiles = Array.from({ length: profileCount(regime) }, (_, profile) =>
      quartersOfProfile(solver, regime, profile),
    );
    for (const quarter of periods.slice(0, quarters).keys()) {
      const target = quarterFolder(folder, quarter);
      mkdirSync(target, { recursive: true });
      const made: Sample[] = [];
      for (const profile of profiles) {
        const { value } = await profile.next();
        made.push({ made: value, files: await filesAsMade(value) });
      }
      for (const [index, code] of municipalities(count).entries()) {
        const own = made[index % made.length];
        if (own !== undefined) await writeOne(target, own, { code, recipient, digests });
      }
    }
  }
}

/** Of each municipality what its releases are known by: as they were made, and as they are called here. */
type Digests = Map<string, (readonly [string | null, string | null])[]>;

interface Sample {
  readonly made: MadeRelease;
  readonly files: Files;
}

/** Writes a release under the code of a municipality, signed with its key. */
async function writeOne(
  target: string,
  own: Sample,
  { code, recipient, digests }: { code: string; recipient: string; digests: Digests },
): Promise<void> {
  const { release } = own.made;
  const before = digests.get(code) ?? [];
  const { files, digest } = renamed(own.files, own.made, code, before);
  if (digest !== null) digests.set(code, [...before, [release.digest, digest]]);
  const { name, bytes } = await writePackage({
    facts: {
      municipality_code: code,
      regime: release.compartment,
      period: release.period,
      correction: 0,
      sender: 'counsellor',
      created: release.createdOn,
    },
    ...{ files, recipient },
    key: keyOf(code, release.compartment),
  });
  writeFileSync(join(target, name), bytes);
}
