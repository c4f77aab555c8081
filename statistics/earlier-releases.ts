/** What was published before, seen from a release that is being made. */
import type { Attack } from './attack/attack.ts';
import type { Circle } from './attack/crosses.ts';
import { gather, nameOf } from './attack/knowledge.ts';
import { aloneFrame, type EarlierCell, type Frame } from './guard/frame.ts';
import type { Clear, EarlierNumbers, Fixed } from './guard/rounding.ts';
import { InputError } from './linked/input-error.ts';
import { type LinkedPolicy, thresholdFor } from './linked/policy.ts';
import type { PublishedRelease, PublishedTable, ReleaseFile } from './linked/published.ts';
import type { System, TrueCell } from './linked/system.ts';

/**
 * How many thresholds an earlier hidden cell has to stay open: its true count is not in the ledger, so
 * neither is what its own largest reporter knows, and he needs room for his own besides.
 */
const roomForOwn = 3;

/** A release of which nothing is shown. */
function blank({ file, system }: { readonly file: ReleaseFile; readonly system: System }) {
  const tables = system.tables.map(
    ({ id, dimensions, cells }): PublishedTable => ({
      id,
      dimensions,
      cells: cells.map((at) => ({
        codes: system.cells[at]?.codes ?? {},
        value: null,
        status: 'hidden',
      })),
    }),
  );
  return { file, tables };
}

/** @throws InputError `circleUnproven` for a circle that was not there before. */
function refuseCircles(all: readonly Circle[], before: readonly Circle[]): void {
  const known = new Set(before.map(({ tables }) => tables.join()));
  const circle = all.find(({ tables }) => !known.has(tables.join()));
  if (circle === undefined) return;
  const { tables, cells } = circle;
  throw new InputError('circleUnproven', { tables: tables.join(', '), cells });
}

/**
 * The cells of this release among everything published before.
 * @throws InputError `circleUnproven` when its tables say more together than can be judged.
 */
export function frameOf(
  file: ReleaseFile,
  system: System,
  earlier: readonly PublishedRelease[],
  before: Attack | null,
): Frame {
  if (earlier.length === 0 && system.tables.length < 3) return aloneFrame(system);
  const open = new Map(before?.intervals.map((interval) => [interval.key, interval]));
  const all = gather([...earlier, blank({ file, system })]);
  refuseCircles(all.unjudged, before?.circles ?? []);
  // Tables that close no circle and join nothing published before.
  if (all.cells.length === system.cells.length) return aloneFrame(system);
  const own = new Map(
    system.cells.map(({ at, codes }) => [nameOf({ ...codes, ...file.scope }), at]),
  );
  const others = all.cells.filter(({ key }) => !own.has(key));
  const placeOf = new Map(others.map(({ key }, index) => [key, system.cells.length + index]));
  const at = (place: number) => {
    const key = all.cells[place]?.key ?? '';
    return own.get(key) ?? placeOf.get(key) ?? -1;
  };
  // What was open from nothing up to the threshold has to stay so; what never was cannot be.
  // Without a list of intervals nobody knows which were, and all of them have to.
  const isListed = open.size > 0;
  const kept = (key: string, isHidden: boolean) => {
    const interval = open.get(key);
    const most = interval?.most ?? Number.POSITIVE_INFINITY;
    const wasOpen = !isListed || (interval?.least === 0 && most >= file.threshold);
    return isHidden && wasOpen ? Math.min(most, roomForOwn * file.threshold) : null;
  };
  return {
    cells: system.cells,
    earlier: others.map(
      ({ key, lower, upper, isHidden }): EarlierCell => ({
        key,
        lower,
        upper,
        kept: kept(key, isHidden),
      }),
    ),
    equations: all.sums.map(({ parent, children }) => ({
      parent: at(parent),
      children: children.map(at),
    })),
  };
}

/** A number that was published of a cell of a release before, and what it says is true. */
interface Earlier {
  readonly cell: TrueCell;
  readonly value: number;
  readonly isRounded: boolean;
  readonly slack: number;
  readonly lower: number;
  readonly upper: number;
  /** Fewest that may be known to have come in or gone out since. */
  readonly enough: number;
}

interface Corrected {
  readonly policy: LinkedPolicy;
  readonly earlier: readonly PublishedRelease[];
}

function publishedBefore({ policy, earlier }: Corrected, system: System): Earlier[] {
  const cells = new Map(
    system.cells.map((cell) => [nameOf({ ...cell.codes, ...policy.scope }), cell]),
  );
  return earlier.flatMap(({ file, tables }) =>
    tables.flatMap((table) =>
      table.cells.flatMap(({ codes, value, status }): Earlier[] => {
        const cell = cells.get(nameOf({ ...codes, ...file.scope }));
        if (cell === undefined || value === null) return [];
        const isRounded = status === 'rounded';
        const slack = isRounded ? file.base * file.reach : 0;
        const ends = { lower: Math.max(0, value - slack), upper: value + Math.max(0, slack - 1) };
        const enough = Math.max(thresholdFor(policy, codes), thresholdFor(file, codes));
        return [{ cell, value, isRounded, slack, ...ends, enough }];
      }),
    ),
  );
}

/** Where a number may stand that is not what it was, so that it is no news of a few. */
const clearOf = ({ cell, value, lower, upper, enough }: Earlier): Clear =>
  cell.incidents > value
    ? { least: upper + enough, most: Number.POSITIVE_INFINITY }
    : { least: Number.NEGATIVE_INFINITY, most: lower - enough };

/**
 * What was published of a cell of this release before.
 * @throws InputError `correctionExposes` when the change of an exact number shows somebody.
 */
export function earlierNumbers(corrected: Corrected, system: System): EarlierNumbers {
  const isRounding = corrected.policy.method === 'rounding';
  const kept = new Map<number, Fixed>();
  const moved = new Map<number, Clear>();
  for (const one of publishedBefore(corrected, system)) {
    const { cell, value, slack, lower, upper, isRounded, enough } = one;
    const isTrue = cell.incidents >= lower && cell.incidents <= upper;
    if (isTrue && isRounded === isRounding) kept.set(cell.at, { value, slack });
    if (isTrue) continue;
    if (!isRounded && Math.abs(cell.incidents - value) < enough)
      throw new InputError('correctionExposes', { cell: cell.key || 'total', earlier: value });
    moved.set(cell.at, clearOf(one));
  }
  return { kept, moved };
}
