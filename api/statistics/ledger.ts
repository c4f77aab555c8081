/** The ledger as the desk reads it: what left, as files and as what the attacker knows of it. */
import { z } from 'zod';
import { forgetAnnual } from '../../db/repositories/annual.ts';
import { forgetCounts, keepPublishedCounts } from '../../db/repositories/counts.ts';
import {
  appendRelease,
  entryAt,
  type LedgerEntry,
  latestOf,
  ledgerIn,
} from '../../db/repositories/ledger.ts';
import { readSetting, writeSetting } from '../../db/repositories/settings.ts';
import { forgetSignals } from '../../db/repositories/signals.ts';
import { forgetTotals } from '../../db/repositories/totals.ts';
import type { DateString } from '../../domain/time.ts';
import type { PublishedFiles } from '../../statistics/formats/index.ts';
import type { PublishedRelease } from '../../statistics/linked/published.ts';
import { type Release, releasePeriod, releaseSchema } from '../../statistics/release.ts';
import { readRelease } from '../../statistics/release-files.ts';
import type { OpenVault } from '../handlers/open-vault.ts';
import type { ReadyRelease } from './statistics-thread.ts';

/** How a release is kept: what the desk shows, and its files byte by byte. */
const frozenBody = z.object({
  release: releaseSchema,
  files: z.array(z.object({ name: z.string(), sha256: z.string(), base64: z.base64() })),
});

/** A release, as it left. No later version of Luwte makes its files anew. */
export interface FrozenRelease extends PublishedFiles {
  readonly on: DateString;
  readonly release: Release;
}

function thawed({ body, publishedOn, checksum }: LedgerEntry): FrozenRelease {
  const { release, files } = frozenBody.parse(JSON.parse(body));
  return {
    on: publishedOn,
    checksum,
    release,
    files: files.map(({ name, sha256, base64 }) => ({
      name,
      sha256,
      bytes: Buffer.from(base64, 'base64'),
    })),
  };
}

/** The last release of a period; undefined when it was not published. */
export function frozenRelease(
  { database }: Pick<OpenVault, 'database'>,
  period: string,
): FrozenRelease | undefined {
  const entry = latestOf(database, period);
  return entry && thawed(entry);
}

/** The release of this number in the ledger; undefined when there is none. */
export function releaseAt({ database }: OpenVault, seq: number): FrozenRelease | undefined {
  const entry = entryAt(database, seq);
  return entry && thawed(entry);
}

/**
 * What stands of the ledger, the oldest first: of each period but the one asked about the last release
 * that has numbers. What a correction replaced differs from it by as many people as a number needs.
 */
export async function standingBeside(
  { database }: OpenVault,
  period: string,
): Promise<PublishedRelease[]> {
  const entries = ledgerIn(database).map(thawed);
  const proven = entries.filter(
    ({ release }) => release.digest !== null && release.period !== period,
  );
  const standing = [...new Map(proven.map((one) => [one.release.period, one])).values()];
  return Promise.all(
    standing.map(async ({ files, release }) => {
      const textOf = (wanted: string) => {
        const file = files.find(({ name }) => name.endsWith(`_certificate/${wanted}`));
        return file ? Buffer.from(file.bytes).toString('utf8') : null;
      };
      return (await readRelease(textOf, release.period)).release;
    }),
  );
}

/** Years back that are counted again: in three years together. */
const yearsCounted = 3;

/** The name of the setting that says before which day counts were forgotten. */
const forgottenBefore = 'countsForgottenBefore';

/** Whether destroyed cases of days from this one on are not all counted any more. */
export function isForgotten({ database }: OpenVault, from: string): boolean {
  const before = readSetting(database, forgottenBefore);
  return before !== undefined && from < before;
}

/** Keeps a release as it leaves now, and forgets counts that no release needs any more. */
export function freeze(
  { database, today }: OpenVault,
  { release, checksum, files }: ReadyRelease,
): void {
  const { period, correction, digest } = release;
  const { from, until } = releasePeriod(release);
  keepPublishedCounts(database, { from, until, today, anew: correction > 0 });
  const body: z.input<typeof frozenBody> = {
    release,
    files: files.map(({ name, sha256, bytes }) => ({
      name,
      sha256,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  };
  appendRelease(database, {
    ...{ period, correction, from, until, checksum },
    publishedOn: today,
    digest: digest ?? checksum,
    body: JSON.stringify(body),
  });
  const first = Number(today.slice(0, 4)) - yearsCounted;
  const before = `${first}-01-01`;
  forgetTotals(database, first);
  forgetSignals(database, before);
  forgetAnnual(database, first);
  if (forgetCounts(database, before)) writeSetting(database, forgottenBefore, before);
}
