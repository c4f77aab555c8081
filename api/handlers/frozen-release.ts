import { z } from 'zod';
import { forgetKeptCounts } from '../../db/repositories/destruction.ts';
import { insertRelease, releaseOf } from '../../db/repositories/releases.ts';
import type { DateString } from '../../domain/time.ts';
import type { PublishedFiles } from '../../statistics/formats/index.ts';
import { type Release, releaseSchema } from '../../statistics/release.ts';
import type { OpenVault } from './open-vault.ts';

/** How a published year is kept: what the desk shows, and its files byte by byte. */
const frozenBody = z.object({
  release: releaseSchema,
  files: z.array(z.object({ name: z.string(), sha256: z.string(), base64: z.base64() })),
});

/** A published year, as it left. No later version of Luwte makes its files anew. */
export interface FrozenRelease extends PublishedFiles {
  readonly on: DateString;
  readonly release: Release;
}

/** The published year; undefined when it was not published. */
export function frozenRelease({ database }: OpenVault, year: number): FrozenRelease | undefined {
  const stored = releaseOf(database, year);
  if (!stored) return undefined;
  const { release, files } = frozenBody.parse(JSON.parse(stored.body));
  return {
    on: stored.publishedOn,
    checksum: stored.checksum,
    release,
    files: files.map(({ name, sha256, base64 }) => ({
      name,
      sha256,
      bytes: Buffer.from(base64, 'base64'),
    })),
  };
}

/** Keeps a year as it leaves now. */
export function freeze(
  { database, today }: OpenVault,
  release: Release,
  { checksum, files }: PublishedFiles,
): void {
  const body: z.input<typeof frozenBody> = {
    release,
    files: files.map(({ name, sha256, bytes }) => ({
      name,
      sha256,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  };
  forgetKeptCounts(database, release.year);
  insertRelease(database, {
    year: release.year,
    publishedOn: today,
    checksum,
    body: JSON.stringify(body),
  });
}
