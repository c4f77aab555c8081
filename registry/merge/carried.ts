/**
 * Of a period that was told before only what is new is rounded, and added to what was told: nobody who
 * was in that total is looked at a second time, whoever comes, corrects or goes. What each sent is in one
 * rounding and no other, so however many totals follow, no two of them narrow it down.
 */
import { keyOf } from '../../statistics/linked/counts.ts';
import type { Solver } from '../../statistics/solver/programme.ts';
import { untoldCode } from './figures.ts';
import { type RememberedMerge, sumIn } from './remembered.ts';
import type { TalliedCell, Tally } from './tally.ts';

/** The totals of one period, before a new one. */
type Before = readonly RememberedMerge[];

/** The last total that told a cell; undefined when none did. */
export const lastTelling = (before: Before, key: string): RememberedMerge | undefined =>
  before.findLast(({ published }) => published.has(key));

/** How many roundings a cell is the sum of, its own included. */
export const roundingsIn = (before: Before, key: string): number =>
  1 + before.filter(({ published }) => published.has(key)).length;

/** What was told of a cell, and what is new since. */
function targetOf(before: Before, key: string, { incidents }: TalliedCell): number {
  const last = lastTelling(before, key);
  const told = last?.published.get(key);
  return last === undefined || told === undefined ? incidents : told + incidents - sumIn(last, key);
}

/** Which cells add up to which. */
function sumsIn(cells: Tally['cells']): ReadonlyMap<string, readonly string[]> {
  const pairs = [...cells].flatMap(([key, { codes }]) =>
    Object.keys(codes).map((name) => {
      const { [name]: _, ...others } = codes;
      return { key, sum: `${name} of ${keyOf(others)}`, parent: keyOf(others) };
    }),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ sum }) => sum).values()].map((parts) => [
      parts[0]?.sum ?? '',
      [parts[0]?.parent ?? '', ...parts.map(({ key }) => key)],
    ]),
  );
}

const isSum = ([parent, ...parts]: readonly string[], numbers: ReadonlyMap<string, number>) =>
  parts.reduce((sum, key) => sum + (numbers.get(key) ?? 0), 0) === (numbers.get(parent ?? '') ?? 0);

/** How much it matters that a cell is what it should be: what is not told may take up what is over. */
function weightOf(codes: TalliedCell['codes']): number {
  if (Object.values(codes).includes(untoldCode)) return 1;
  return [1000, 30, 10][Object.keys(codes).length] ?? 10;
}

/** The nearest numbers that are not below nothing and add up. */
function addedUp(
  solver: Solver,
  cells: Tally['cells'],
  targets: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const keys = [...cells.keys()];
  const at = new Map(keys.map((key, place) => [key, place]));
  const { length: count } = keys;
  const free = { lower: 0, upper: Number.POSITIVE_INFINITY };
  const weights = keys.map((key) => ({ ...free, cost: weightOf(cells.get(key)?.codes ?? {}) }));
  const own = keys.map((key, place) => ({
    ...{ lower: targets.get(key) ?? 0, upper: targets.get(key) ?? 0 },
    columns: [place, count + place, 2 * count + place],
    values: [1, -1, 1],
  }));
  const sums = [...sumsIn(cells).values()].map((members) => ({
    ...{ lower: 0, upper: 0 },
    columns: members.map((key) => at.get(key) ?? 0),
    values: members.map((_, place) => (place === 0 ? -1 : 1)),
  }));
  const { values } = solver.solve({
    columns: [...keys.map(() => ({ ...free, cost: 0 })), ...weights, ...weights],
    rows: [...own, ...sums],
    isInteger: true,
  });
  return new Map(keys.map((key, place) => [key, Math.round(values[place] ?? 0)]));
}

/**
 * What is to be rounded in each cell. A row of which less is left than was told too little of cannot be
 * below nothing; the row of what is not told takes that up.
 */
export function carried(
  solver: Solver,
  { cells }: Tally,
  before: Before,
): ReadonlyMap<string, number> {
  const targets = new Map([...cells].map(([key, cell]) => [key, targetOf(before, key, cell)]));
  const isFine =
    [...targets.values()].every((target) => target >= 0) &&
    [...sumsIn(cells).values()].every((members) => isSum(members, targets));
  return isFine ? targets : addedUp(solver, cells, targets);
}
