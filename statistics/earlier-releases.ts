/** What was published before, seen from a release that is being made. */
import type { Attack } from './attack/attack.ts';
import type { Circle } from './attack/crosses.ts';
import { gather, nameOf } from './attack/knowledge.ts';
import { aloneFrame, type EarlierCell, type Frame } from './guard/frame.ts';
import type { Fixed } from './guard/rounding.ts';
import { InputError } from './linked/input-error.ts';
import { type LinkedPolicy, thresholdFor } from './linked/policy.ts';
import type { PublishedRelease, PublishedTable, ReleaseFile } from './linked/published.ts';
import type { System } from './linked/system.ts';

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

/**
 * What was published of a cell of this release before, where it is still true.
 * @throws InputError `correctionExposes` when the change since then shows somebody.
 */
export function earlierValues(
  {
    policy,
    earlier,
  }: { readonly policy: LinkedPolicy; readonly earlier: readonly PublishedRelease[] },
  system: System,
): Map<number, Fixed> {
  const values = new Map<number, Fixed>();
  for (const { file, tables } of earlier) {
    for (const { codes, value, status } of tables.flatMap(({ cells }) => cells)) {
      const scoped = nameOf({ ...codes, ...file.scope });
      const cell = system.cells.find((one) => nameOf({ ...one.codes, ...policy.scope }) === scoped);
      if (cell === undefined || value === null) continue;
      const slack = status === 'rounded' ? file.base * file.reach : 0;
      const isTrue =
        cell.incidents >= value - slack && cell.incidents <= value + Math.max(0, slack - 1);
      const change = Math.abs(cell.incidents - value);
      const needed = Math.max(thresholdFor(policy, codes), thresholdFor(file, codes));
      if (!isTrue && status === 'shown' && change < needed) {
        throw new InputError('correctionExposes', { cell: cell.key || 'total', earlier: value });
      }
      const isSameMethod = (status === 'rounded') === (policy.method === 'rounding');
      if (isTrue && isSameMethod) values.set(cell.at, { value, slack });
    }
  }
  return values;
}
