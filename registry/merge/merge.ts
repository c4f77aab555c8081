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
import { narrowedCells } from './alone.ts';
import { carried, roundingsIn } from './carried.ts';
import { type MergedCell, mergedCells } from './cells.ts';
import { differencesOf, exposedCells } from './differences.ts';
import { type PeriodFigures, untoldCode } from './figures.ts';
import { areTooFew, changedSince, namedIn, quietRegions } from './newcomers.ts';
import { regionsFor } from './regions.ts';
import type { RememberedMerge } from './remembered.ts';
import { type MergeRefusal, type MergeRules, mergeRules } from './rules.ts';
import { secretName, secretOfTotal } from './secret.ts';
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
  /** Municipality → region of everybody on the list; null when nothing is told per region. */
  readonly regions: ReadonlyMap<string, string> | null;
  /** Whom the report names as taking part. */
  readonly named: ReadonlySet<string>;
  /** Which secret rounded it. */
  readonly secretName: string;
}

/** A merge; that nothing changed since one that was published; why that one stands; or why there is none. */
export type MergeOutcome =
  | { readonly kind: 'merged'; readonly merged: Merged }
  | { readonly kind: 'unchanged'; readonly sequence: number }
  | { readonly kind: 'kept'; readonly sequence: number; readonly refusal: MergeRefusal }
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
const rowsOf = ({ cells }: Tally, counts: ReadonlyMap<string, number>): CountedRow[] =>
  [...cells].map(([key, { codes, nonzero, largest }], line) => {
    const isUntold = Object.values(codes).includes(untoldCode);
    const reporters = isUntold ? (cells.get(totalAbove(codes))?.nonzero ?? nonzero) : nonzero;
    return { codes, incidents: counts.get(key) ?? 0, reporters, largest, line };
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
    ...{ sent: merged.tally.sent, named: merged.named },
    ...{ regions: merged.regions, secret: merged.secretName },
    published: new Map(
      merged.cells.flatMap(({ key, value }): [string, number][] =>
        value === null ? [] : [[key, value]],
      ),
    ),
  };
}

/** Whether nothing came since a total, and nothing is told per region that was not told then. */
function isUnchanged(told: Tally, regions: Merged['regions'], last: RememberedMerge): boolean {
  const isNewlyRegional = regions !== null && last.regions === null;
  return changedSince(told, last) === 0 && !isNewlyRegional;
}

/** The cells that the merge may not show beside those before it, and with which of them. */
function exposedBeside(merged: Merged, earlier: readonly RememberedMerge[], rules: MergeRules) {
  const now = rememberedOf(merged, Number.POSITIVE_INFINITY);
  const few = differencesOf(now, earlier).flatMap((difference) =>
    exposedCells(difference, rules).map((key) => ({ key, earlier: difference.with })),
  );
  if (few.length > 0) return few;
  const last = earlier.at(-1)?.sequence ?? 0;
  return narrowedCells(now, earlier).map((key) => ({ key, earlier: last }));
}

/** How often cells may be withheld anew because those that are left tell too much. */
const mostRounds = 10;

async function attempt(
  solver: Solver,
  { task, told, counts, regions, withheld }: Attempt,
): Promise<Merged> {
  const before = samePeriod(task);
  const { figures, secret, version, previous } = task;
  const rules = mergeRules[figures.regime];
  const protection = {
    ...{ policy: policyOf(figures, told, rules), rows: rowsOf(told, counts), withheld },
    secret: secretOfTotal(secret, told.sent),
    ...{ earlier: [], version, previous },
  };
  const { release, attack } = await protectRelease(solver, protection);
  return {
    ...{ regime: figures.regime, period: figures.period },
    base: release.file.base,
    reach: release.file.reach * roundingsIn(before, ''),
    leastMunicipalities: rules.leastMunicipalities,
    cells: mergedCells(release, { told, rules, roundings: (key) => roundingsIn(before, key) }),
    ...{ release, attack, tally: told, regions, secretName: secretName(secret) },
    named: namedIn(told, before, rules),
  };
}

/** One try at a total. */
interface Attempt {
  readonly task: MergeTask;
  readonly told: Tally;
  /** What is to be rounded in each cell. */
  readonly counts: ReadonlyMap<string, number>;
  readonly regions: Merged['regions'];
  readonly withheld: ReadonlySet<string>;
}

const samePeriod = ({ figures, earlier }: MergeTask) =>
  earlier.filter(({ period }) => period === figures.period);

/** The cells of regions of which a few are new, and of enough others with them. */
function quietCells(task: MergeTask, told: Tally): Set<string> {
  const quiet = quietRegions(told, samePeriod(task), mergeRules[task.figures.regime]);
  const cells = [...told.cells].filter(([, { codes }]) => quiet.has(codes[regionDimension] ?? ''));
  return new Set(cells.map(([key]) => key));
}

/** Protects, and withholds what a merge before it would turn into the number of a few. */
async function protectedBeside(
  solver: Solver,
  task: MergeTask,
  told: Tally,
  regions: Merged['regions'],
): Promise<Merged | MergeRefusal> {
  const rules = mergeRules[task.figures.regime];
  const withheld = quietCells(task, told);
  const counts = carried(solver, told, samePeriod(task));
  const refusal = {
    ...{ least: rules.leastMunicipalities, municipalities: told.municipalities.size },
  };
  for (let round = 1; round <= mostRounds; round += 1) {
    const merged = await attempt(solver, { task, told, counts, regions, withheld });
    const exposed = exposedBeside(merged, task.earlier, rules);
    if (exposed.length === 0) return merged;
    const total = exposed.find(({ key }) => key === '');
    if (total !== undefined) {
      const about = { cells: exposed.length, earlier: total.earlier };
      return { ...refusal, reason: 'difference_exposes', ...about };
    }
    for (const { key } of exposed) withheld.add(key);
  }
  return { ...refusal, reason: 'cannot_protect', cells: withheld.size, earlier: null };
}

/** Why nothing new is told of a period that was told before; null when it may be. */
function refusalBeside(task: MergeTask, told: Tally): MergeRefusal | null {
  const rules = mergeRules[task.figures.regime];
  const before = samePeriod(task);
  const last = before.at(-1);
  if (last === undefined) return null;
  const about = { least: rules.leastMunicipalities, cells: 0, earlier: last.sequence };
  const municipalities = changedSince(told, last);
  if (last.secret !== '' && last.secret !== secretName(task.secret))
    return { reason: 'other_secret', municipalities, ...about };
  return areTooFew(told, before, rules) ? { reason: 'few_new', municipalities, ...about } : null;
}

async function newTotal(
  solver: Solver,
  task: MergeTask,
  told: Tally,
  regions: Merged['regions'],
): Promise<Merged | MergeRefusal> {
  const rules = mergeRules[task.figures.regime];
  const refusal = refusalOf(told, rules) ?? refusalBeside(task, told);
  if (refusal !== null) return refusal;
  try {
    return await protectedBeside(solver, task, told, regions);
  } catch (error) {
    if (!(error instanceof InputError) || error.fault !== 'cannotProtect') throw error;
    const { size } = told.municipalities;
    return {
      ...{ reason: 'cannot_protect', least: rules.leastMunicipalities, municipalities: size },
      ...{ cells: 0, earlier: null },
    };
  }
}

/** Merges a period. When there may be no new total, one that was published stands. */
export async function mergePeriod(solver: Solver, task: MergeTask): Promise<MergeOutcome> {
  const { figures, senders, earlier } = task;
  const regions = regionsFor(figures.period, senders.regionOf, earlier);
  const told = tally(figures, { ...senders, regionOf: regions });
  const last = samePeriod(task).at(-1);
  if (last !== undefined && isUnchanged(told, regions, last))
    return { kind: 'unchanged', sequence: last.sequence };
  const made = await newTotal(solver, task, told, regions);
  if (!('reason' in made)) return { kind: 'merged', merged: made };
  return last === undefined
    ? { kind: 'refused', refusal: made }
    : { kind: 'kept', sequence: last.sequence, refusal: made };
}
