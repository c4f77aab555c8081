/** The attack on a release, together with everything its sender sent before. */
import { type Attack, attack } from '../../statistics/attack/attack.ts';
import type { PublishedRelease } from '../../statistics/linked/published.ts';
import { relatedPeriods } from '../../statistics/period.ts';
import { readRelease } from '../../statistics/release-files.ts';
import type { Solver } from '../../statistics/solver/programme.ts';
import { type Ledger, type LedgerEntry, releaseFiles } from '../storage/ledger.ts';
import type { Storage } from '../storage/open.ts';
import { refuseFalse } from './certificate.ts';
import { type Proof, readable } from './contents.ts';
import { Unacceptable } from './fault.ts';

/** Where earlier releases are, and what solves the programmes of an attack. */
export interface Ground {
  readonly storage: Storage;
  readonly solver: Solver;
}

/** What stands of each period: the last correction. One's own period is left out: one replaces it. */
function standing(entries: readonly LedgerEntry[], own: string): LedgerEntry[] {
  const last = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const other = last.get(entry.period);
    const isLater = other === undefined || other.correction < entry.correction;
    if (entry.period !== own && isLater) last.set(entry.period, entry);
  }
  return [...last.values()].filter(({ certificate }) => certificate !== null);
}

/** Those that tell something of the days of a period; the others add nothing to it. */
function related(entries: readonly LedgerEntry[], own: string): LedgerEntry[] {
  const telling = new Set(
    relatedPeriods(
      own,
      entries.map(({ period }) => period),
    ),
  );
  return entries.filter(({ period }) => telling.has(period));
}

/** What the maker had when he made it: back from the one he names, as far as it is here. */
function before(entries: readonly LedgerEntry[], previous: string | null) {
  const by = new Map(entries.map((entry) => [entry.certificate, entry]));
  const found = new Set<LedgerEntry>();
  let digest = previous;
  while (digest !== null) {
    const entry = by.get(digest);
    if (entry === undefined || found.has(entry)) return { found: [...found], isWhole: false };
    found.add(entry);
    digest = entry.previous;
  }
  return { found: [...found], isWhole: true };
}

async function releasesOf(
  { storage }: Ground,
  entries: readonly LedgerEntry[],
): Promise<Map<LedgerEntry, PublishedRelease>> {
  const files = await releaseFiles(
    storage,
    entries.map(({ id }) => id),
  );
  const releases = entries.map(async (entry) => {
    const texts = files.get(entry.id);
    const { release } = await readRelease((name) => texts?.get(name) ?? null, entry.period);
    return [entry, release] as const;
  });
  return new Map(await Promise.all(releases));
}

const attackOn = (solver: Solver, releases: readonly PublishedRelease[]): Promise<Attack> =>
  readable(() => attack(solver, releases));

function refuseFindings({ findings, circles }: Attack): void {
  const [first] = findings;
  if (first !== undefined) throw new Unacceptable('exposed', first.key || 'total');
  const [circle] = circles;
  if (circle !== undefined) throw new Unacceptable('unproven', circle.tables.join(', '));
}

const withoutSizeIn = (releases: readonly PublishedRelease[]) =>
  new Set(
    releases.flatMap(({ file: { population } }) =>
      typeof population.department === 'object'
        ? Object.entries(population.department).flatMap(([code, size]) => (size === 0 ? code : []))
        : [],
    ),
  );

/**
 * Attacks a release again: with everything that stands of its ledger, and, where that is not the same,
 * with what its maker had. What does not touch its days says nothing of it and is left out.
 *
 * @throws Unacceptable `exposed`, `unproven`, `certificateFalse`.
 */
export async function refuseUnsafe(
  ground: Ground,
  { entries }: Ledger,
  period: string,
  { release, certificate }: Proof,
): Promise<void> {
  const { found: had, isWhole } = before(entries, release.file.previous);
  // What a withdrawn key sent says nothing of anybody, unless the maker himself names it as his.
  const own = entries.filter((entry) => entry.stands || had.includes(entry));
  const now = related(standing(own, period), period);
  const then = related(standing(had, period), period);
  const read = await releasesOf(ground, [...new Set([...now, ...then])]);
  const releasesIn = (chosen: readonly LedgerEntry[]) => [
    ...chosen.flatMap((entry) => read.get(entry) ?? []),
    release,
  ];
  const { solver } = ground;
  const found = await attackOn(solver, releasesIn(now));
  refuseFindings(found);
  if (!found.checked.exact) await refuseUnproven(solver, releasesIn(now), period);
  const isSame = now.length === then.length && then.every((entry) => now.includes(entry));
  const asMade = isSame ? found : await attackOn(solver, releasesIn(then));
  refuseFalse(certificate, {
    found: asMade,
    periods: new Set([period, ...then.map((entry) => entry.period)]),
    isWhole,
    releases: standing(had, period).length + 1,
    withoutSize: withoutSizeIn(releasesIn(then)),
  });
  await refuseTellingChange(ground, own, period, release);
}

/**
 * Years together that overlap tie ten years to each other: more than one attack can work through. Those
 * that hold the period, or are part of it, are looked at on their own.
 */
async function refuseUnproven(
  solver: Solver,
  releases: readonly PublishedRelease[],
  period: string,
): Promise<void> {
  const isNear = ({ file }: PublishedRelease) => {
    const other = file.scope.period ?? '';
    return (
      other === period ||
      relatedPeriods(other, []).includes(period) ||
      relatedPeriods(period, []).includes(other)
    );
  };
  const found = await attackOn(solver, releases.filter(isNear));
  refuseFindings(found);
  if (!found.checked.exact) throw new Unacceptable('unproven', period);
}

/** What a correction replaced stays known to whoever read it: the difference is told as well. */
async function refuseTellingChange(
  ground: Ground,
  entries: readonly LedgerEntry[],
  period: string,
  release: PublishedRelease,
): Promise<void> {
  const replaced = entries.filter((entry) => entry.period === period && entry.certificate !== null);
  for (const [, former] of await releasesOf(ground, replaced)) {
    const { findings, unjudgedChanges } = await attackOn(ground.solver, [former, release]);
    const change = findings.find(({ kind }) => kind === 'change');
    if (change !== undefined) throw new Unacceptable('exposed', change.key || 'total');
    if (unjudgedChanges.length > 0) throw new Unacceptable('unproven', period);
  }
}
