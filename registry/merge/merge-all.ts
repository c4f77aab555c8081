/** Merges every period that was sent, one at a time, and remembers what was published. */
import type { TextFiles } from '../../statistics/release-files.ts';
import type { Solver } from '../../statistics/solver/programme.ts';
import { contributions, type Wanted } from '../storage/contributions.ts';
import type { Storage } from '../storage/open.ts';
import { sentPackages } from '../storage/sent.ts';
import { type PeriodFigures, periodsOf } from './figures.ts';
import { nationalFiles } from './files.ts';
import { dayOf, filesOf, lastDigest, remember, rememberedMerges } from './ledger.ts';
import { mergePeriod } from './merge.ts';
import type { MergeRefusal } from './rules.ts';
import { secretOfRegime } from './secret.ts';

/** Everything that a merge needs besides what was sent. */
export interface Merging {
  readonly solver: Solver;
  readonly secret: Uint8Array;
  readonly madeOn: string;
  readonly version: string;
  /** Municipality → region; null when nothing is told per region. */
  readonly regionOf: ReadonlyMap<string, string> | null;
}

/** What became of one period. */
export interface MergedPeriod {
  readonly regime: PeriodFigures['regime'];
  readonly period: string;
  /** Why there is no new total; null when there is one, or nothing changed. */
  readonly refusal: MergeRefusal | null;
  readonly isUnchanged: boolean;
  /** When the total was made that stands because there may be no new one; null when none does. */
  readonly keptOf: string | null;
  readonly municipalities: number;
  readonly files: TextFiles;
}

/** A year is the sum of quarters that stood already, so it is off as four numbers are. */
const quarters = 4;

/** How many rounded numbers a number of each sender is the sum of. */
async function roundsIn(storage: Storage, { regime, period }: PeriodFigures) {
  if (!/^\d{4}$/.test(period)) return () => 1;
  const sent = await sentPackages(storage, { regime });
  const inQuarters = new Set(
    sent
      .filter((one) => one.published && one.period.startsWith(`${period}-Q`))
      .map((one) => one.ledger),
  );
  return (ledger: number) => (inQuarters.has(ledger) ? quarters : 1);
}

async function mergeOne(
  storage: Storage,
  figures: PeriodFigures,
  merging: Merging,
): Promise<MergedPeriod> {
  const { solver, secret, version, madeOn, regionOf } = merging;
  const { regime, period } = figures;
  const previous = await lastDigest(storage);
  const outcome = await mergePeriod(solver, {
    ...{ figures, version, previous },
    secret: secretOfRegime(secret, regime),
    senders: { regionOf, roundsOf: await roundsIn(storage, figures) },
    earlier: await rememberedMerges(storage, regime, period),
  });
  const municipalities = new Set(figures.senders.map(({ municipality }) => municipality)).size;
  const common = {
    regime,
    period,
    municipalities,
    refusal: null,
    isUnchanged: false,
    keptOf: null,
  };
  if (outcome.kind === 'refused') {
    return { ...common, refusal: outcome.refusal, files: new Map() };
  }
  if (outcome.kind === 'unchanged') {
    return { ...common, isUnchanged: true, files: await filesOf(storage, outcome.sequence) };
  }
  if (outcome.kind === 'kept') {
    const { sequence, refusal } = outcome;
    const keptOf = await dayOf(storage, sequence);
    return { ...common, refusal, keptOf, files: await filesOf(storage, sequence) };
  }
  const { merged } = outcome;
  const { files, digest } = await nationalFiles(merged, figures.dimensions, madeOn, version);
  await remember(storage, merged, { madeOn, digest, previous, files });
  return { ...common, municipalities: merged.tally.municipalities.size, files };
}

/**
 * Merges what was sent. Each period is remembered before it is handed over, so that nothing leaves that
 * a later merge does not know of.
 */
export async function* mergeAll(
  storage: Storage,
  wanted: Wanted,
  merging: Merging,
): AsyncGenerator<MergedPeriod> {
  for await (const figures of periodsOf(contributions(storage, wanted))) {
    yield await mergeOne(storage, figures, merging);
  }
}
