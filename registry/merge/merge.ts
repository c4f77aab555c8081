/**
 * A period of all municipalities together: added up, judged, rounded by the engine that protects the
 * releases themselves, attacked, and held against every merge before it.
 */
import type { Regime } from '../../domain/compartment.ts';
import type { Attack } from '../../statistics/attack/attack.ts';
import { type Codes, type CountedRow, keyOf } from '../../statistics/linked/counts.ts';
import { InputError } from '../../statistics/linked/input-error.ts';
import { type LinkedPolicy, readPolicy } from '../../statistics/linked/policy.ts';
import type { PublishedRelease } from '../../statistics/linked/published.ts';
import { protectRelease } from '../../statistics/protected-release.ts';
import type { Solver } from '../../statistics/solver/programme.ts';
import { type MergedCell, mergedCells } from './cells.ts';
import { differencesOf, exposedCells, type RememberedMerge } from './differences.ts';
import { type PeriodFigures, untoldCode } from './figures.ts';
import { type MergeRefusal, type MergeRules, mergeRules } from './rules.ts';
import { regionalDimensions, regionDimension, type Senders, type Tally, tally } from './tally.ts';

/** What is merged. */
export interface MergeTask {
  readonly figures: PeriodFigures;
  readonly senders: Senders;
  /** Moves roundings; at least 16 bytes, kept secret, the same in every merge of this registry. */
  readonly secret: Uint8Array;
  /** The merges of this regime that were published of this period, its wholes and parts, in order. */
  readonly earlier: readonly RememberedMerge[];
  /** SHA-256 of the `release.json` of the merge before it. */
  readonly previous: string | null;
  /** Version of Luwte. */
  readonly version: string;
}

/** A merge that withstood everything. */
export interface Merged {
  readonly regime: Regime;
  readonly period: string;
  readonly base: number;
  readonly reach: number;
  readonly leastMunicipalities: number;
  readonly cells: readonly MergedCell[];
  readonly release: PublishedRelease;
  readonly attack: Attack;
  /** What it was made of; it never leaves the registry. */
  readonly tally: Tally;
}

/** A merge, or why there is none; or that nothing changed since one that was published. */
export type MergeOutcome =
  | { readonly kind: 'merged'; readonly merged: Merged }
  | { readonly kind: 'unchanged'; readonly sequence: number }
  | { readonly kind: 'refused'; readonly refusal: MergeRefusal };

function policyOf(figures: PeriodFigures, { regions }: Tally, rules: MergeRules): LinkedPolicy {
  const own = [...figures.dimensions].map(([name, { codes }]): [string, string[]] => [
    name,
    [...codes, untoldCode],
  ]);
  const dimensions = own.map(([name]) => name);
  const perRegion = [[], ...dimensions.filter((name) => regionalDimensions.includes(name))];
  const regional =
    regions.length === 0 ? [] : perRegion.map((name) => [regionDimension, name].flat());
  return readPolicy({
    compartment: figures.regime,
    // Not `period`: a total of another period is of other senders, and no part of this one.
    scope: { registry: 'NL', of: figures.period },
    dimensions: regions.length === 0 ? dimensions : [...dimensions, regionDimension],
    codes: Object.fromEntries(regions.length === 0 ? own : [...own, [regionDimension, regions]]),
    tables: [[], ...dimensions.map((name) => [name]), ...regional],
    method: 'rounding',
    base: rules.base,
    threshold: rules.leastMunicipalities,
    dominance: rules.dominance,
    rollUp: false,
  });
}

/** The cell that a row of a table is part of, by its key. */
function totalAbove(codes: Codes): string {
  const region = codes[regionDimension];
  return keyOf(region === undefined ? {} : { [regionDimension]: region });
}

/**
 * A municipality is to a total what a person is to a release: the engine counts them as reporters. What
 * is not told may be anybody's who has a total, so all of them stand behind it.
 */
const rowsOf = ({ cells }: Tally): CountedRow[] =>
  [...cells.values()].map(({ codes, incidents, nonzero, largest }, line) => {
    const isUntold = Object.values(codes).includes(untoldCode);
    const reporters = isUntold ? (cells.get(totalAbove(codes))?.nonzero ?? nonzero) : nonzero;
    return { codes, incidents, reporters, largest, line };
  });

/** Why there is no total at all, as far as the total itself tells. */
function refusalOf({ municipalities, cells }: Tally, rules: MergeRules): MergeRefusal | null {
  const { nonzero = 0, incidents = 0, largest = 0 } = cells.get('') ?? {};
  const because = (reason: MergeRefusal['reason']): MergeRefusal => ({
    ...{ reason, least: rules.leastMunicipalities, municipalities: municipalities.size },
    ...{ cells: 0, earlier: null },
  });
  if (municipalities.size === 0) return because('nothing_sent');
  if (nonzero < rules.leastMunicipalities) return because('few_municipalities');
  return largest * 100 > rules.dominance * incidents ? because('one_dominates') : null;
}

/** What later merges are held against. */
export function rememberedOf(merged: Merged, sequence: number): RememberedMerge {
  return {
    ...{ sequence, period: merged.period, base: merged.base, reach: merged.reach },
    municipalities: merged.tally.municipalities,
    published: new Map(
      merged.cells.flatMap(({ key, value }): [string, number][] =>
        value === null ? [] : [[key, value]],
      ),
    ),
  };
}

const isSame = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean =>
  one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);

function isUnchanged({ municipalities }: Tally, earlier: RememberedMerge): boolean {
  if (municipalities.size !== earlier.municipalities.size) return false;
  return [...municipalities].every(([code, { region, cells }]) => {
    const before = earlier.municipalities.get(code);
    return before !== undefined && before.region === region && isSame(cells, before.cells);
  });
}

/** The cells that the merge may not show beside those before it, and with which of them. */
function exposedBeside(merged: Merged, earlier: readonly RememberedMerge[], rules: MergeRules) {
  const now = rememberedOf(merged, Number.POSITIVE_INFINITY);
  return differencesOf(now, earlier).flatMap((difference) =>
    exposedCells(difference, rules).map((key) => ({ key, earlier: difference.with })),
  );
}

/** How often cells may be withheld anew because those that are left tell too much. */
const mostRounds = 10;

async function attempt(
  solver: Solver,
  { figures, secret, version, previous }: MergeTask,
  told: Tally,
  withheld: ReadonlySet<string>,
): Promise<Merged> {
  const rules = mergeRules[figures.regime];
  const protection = {
    ...{ policy: policyOf(figures, told, rules), rows: rowsOf(told), secret, withheld },
    ...{ earlier: [], version, previous },
  };
  const { release, attack } = await protectRelease(solver, protection);
  return {
    ...{ regime: figures.regime, period: figures.period },
    ...{ base: release.file.base, reach: release.file.reach },
    leastMunicipalities: rules.leastMunicipalities,
    cells: mergedCells(release, told, rules),
    ...{ release, attack, tally: told },
  };
}

/** Protects, and withholds what a merge before it would turn into the number of a few. */
async function protectedBeside(
  solver: Solver,
  task: MergeTask,
  told: Tally,
  earlier: readonly RememberedMerge[],
): Promise<MergeOutcome> {
  const rules = mergeRules[task.figures.regime];
  const withheld = new Set<string>();
  const refusal = {
    ...{ least: rules.leastMunicipalities, municipalities: told.municipalities.size },
  };
  for (let round = 1; round <= mostRounds; round += 1) {
    const merged = await attempt(solver, task, told, withheld);
    const exposed = exposedBeside(merged, earlier, rules);
    if (exposed.length === 0) return { kind: 'merged', merged };
    const total = exposed.find(({ key }) => key === '');
    if (total !== undefined) {
      const about = { cells: exposed.length, earlier: total.earlier };
      return { kind: 'refused', refusal: { ...refusal, reason: 'difference_exposes', ...about } };
    }
    for (const { key } of exposed) withheld.add(key);
  }
  return {
    kind: 'refused',
    refusal: { ...refusal, reason: 'cannot_protect', cells: withheld.size, earlier: null },
  };
}

/** Merges a period. */
export async function mergePeriod(solver: Solver, task: MergeTask): Promise<MergeOutcome> {
  const { figures, senders } = task;
  const rules = mergeRules[figures.regime];
  const told = tally(figures, senders);
  const refusal = refusalOf(told, rules);
  if (refusal !== null) return { kind: 'refused', refusal };
  const { earlier } = task;
  const before = earlier.findLast(({ period }) => period === figures.period);
  if (before !== undefined && isUnchanged(told, before)) {
    return { kind: 'unchanged', sequence: before.sequence };
  }
  try {
    return await protectedBeside(solver, task, told, earlier);
  } catch (error) {
    if (!(error instanceof InputError) || error.fault !== 'cannotProtect') throw error;
    const { size } = told.municipalities;
    return {
      kind: 'refused',
      refusal: {
        ...{ reason: 'cannot_protect', least: rules.leastMunicipalities, municipalities: size },
        ...{ cells: 0, earlier: null },
      },
    };
  }
}
