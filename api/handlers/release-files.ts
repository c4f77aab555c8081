import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeForOthers } from '../../db/handover/exchange-folder.ts';
import { writeLeaving } from '../../db/leaving-file.ts';
import { releaseKeys } from '../../db/repositories/ledger.ts';
import type { Registry } from '../../domain/records/registry.ts';
import { packageName } from '../../envelope/manifest.ts';
import { type WrittenPackage, writePackage } from '../../envelope/write-package.ts';
import type { ReleaseFile } from '../../statistics/formats/index.ts';
import { LuwteError } from '../contract/errors.ts';
import type { Output, Parsed } from '../contract/index.ts';
import { type FrozenRelease, releaseAt } from '../statistics/ledger.ts';
import type { OpenVault } from './open-vault.ts';
import { keyIn, registryIn, roleOf } from './registry.ts';
import { folderOutside, refuseThere } from './target-folder.ts';

/** Published files may be read by whoever the system lets read this user's files. */
const forEverybody = 0o666;

const practiceText =
  'OEFENKLUIS\n\nDeze cijfers komen uit een oefenkluis. De mensen en wat hun overkwam zijn verzonnen.\nGebruik ze nergens voor en geef ze niet door.\n\nPRACTICE VAULT\n\nThese figures come from a practice vault. The people and what happened to them are invented.\nUse them for nothing and do not pass them on.\n';
const practiceBytes = Buffer.from(practiceText);
/** Says of figures of a practice vault that they are invented. */
const practiceNotice: ReleaseFile = {
  name: 'OEFENKLUIS.txt',
  bytes: practiceBytes,
  sha256: createHash('sha256').update(practiceBytes).digest('hex'),
};

/** What left, or is about to. */
export type Leaving = Pick<FrozenRelease, 'on' | 'release' | 'checksum' | 'files'>;

/** Where the files of a release go, and for which registry they are packed as well. */
export interface Destination {
  readonly folder: string;
  readonly registry: Registry | null;
  /** What stands beside the files: that they are invented, where they are. */
  readonly notices: readonly ReleaseFile[];
}

/**
 * Where the files of a release go.
 * @throws LuwteError `export.…`, `registry.none`.
 */
export const destinationOf = (vault: OpenVault, folder: string, pack: boolean): Destination => ({
  folder: folderOutside(folder, vault),
  registry: pack ? registryNeeded(vault) : null,
  notices: vault.practice ? [practiceNotice] : [],
});

/** @throws LuwteError `registry.none`, and `registry.practice`: invented figures go to no registry. */
function registryNeeded({ database, practice }: OpenVault): Registry {
  if (practice) throw new LuwteError('registry.practice');
  const registry = registryIn(database);
  if (registry === null) throw new LuwteError('registry.none');
  return registry;
}

/** @throws LuwteError `export.fileExists` when something else stands where a file has to come. */
export function refuseOthers({ folder, registry, notices }: Destination, leaving: Leaving): void {
  for (const file of [...notices, ...leaving.files]) refuseOther(folder, file);
  // Two packages of one release differ in their seal, so that nothing tells whether this is one.
  if (registry) refuseThere(folder, packageOf(leaving));
}

function refuseOther(folder: string, { name, bytes }: ReleaseFile): void {
  const path = join(folder, name);
  const above = dirname(path);
  if (existsSync(above) && !statSync(above).isDirectory())
    throw new LuwteError('export.fileExists');
  if (!existsSync(path)) return;
  const isSame = statSync(path).isFile() && readFileSync(path).equals(bytes);
  if (!isSame) throw new LuwteError('export.fileExists');
}

/** Writes the files of a release, and its package where that was asked for. */
export async function writeAll(
  vault: OpenVault,
  { folder, registry, notices }: Destination,
  leaving: Leaving,
): Promise<Output<'releases.publish'>> {
  const { checksum, files } = leaving;
  const packed = registry && (await packedFor(vault, registry, leaving));
  try {
    // First: no figure may stand there without it.
    for (const { name, bytes } of [...notices, ...files]) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeLeaving(join(folder, name), bytes, forEverybody);
    }
    if (packed) writeLeaving(join(folder, packed.name), packed.bytes, forEverybody);
  } catch {
    throw new LuwteError('export.notWritten');
  }
  return {
    ...{ folder, checksum },
    files: files.map(({ name, sha256 }) => ({ name, sha256 })),
    package: packed && { name: packed.name, sha256: packed.sha256 },
  };
}

/** Makes the package of a release of the ledger from the files that were kept with it. */
export async function packAgain(
  vault: OpenVault,
  { seq, folder }: Parsed<'registry.pack'>,
): Promise<Output<'registry.pack'>> {
  const { folder: target } = destinationOf(vault, folder, false);
  const registry = registryNeeded(vault);
  const release = releaseAt(vault, seq);
  if (release === undefined) throw new LuwteError('registry.noRelease');
  refuseThere(target, packageOf(release));
  const { name, bytes, sha256 } = await packedFor(vault, registry, release);
  writeForOthers(join(target, name), bytes);
  return { folder: target, name, sha256 };
}

const factsOf = ({ release: { municipality, compartment, period, correction } }: Leaving) => ({
  municipality_code: municipality.code,
  regime: compartment,
  ...{ period, correction },
});

const packageOf = (leaving: Leaving) => packageName(factsOf(leaving));

/** Signs and seals; the log says so before a file can exist. */
async function packedFor(
  vault: OpenVault,
  { recipient }: Registry,
  leaving: Leaving,
): Promise<WrittenPackage> {
  const key = keyIn(releaseKeys(vault.database));
  vault.audit('package.make', 'release', leaving.release.period);
  return writePackage({
    facts: { ...factsOf(leaving), sender: roleOf(vault), created: leaving.on },
    // Beside the files stands a folder with the proof; in a package it has a short name.
    files: leaving.files.map(({ name, bytes }) => ({
      name: name.replace(/^[^/]+_certificate\//, 'certificate/'),
      bytes,
    })),
    ...{ key, recipient },
  });
}
