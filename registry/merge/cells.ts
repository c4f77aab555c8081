/** The cells of a total as they leave: beside each number what it is worth, where that tells of nobody. */

import { type Codes, keyOf } from '../../statistics/linked/counts.ts';
import type { PublishedRelease } from '../../statistics/linked/published.ts';
import { roundingVariance, systematicError } from './rounding-error.ts';
import type { MergeRules } from './rules.ts';
import { regionDimension, type TalliedCell, type Tally } from './tally.ts';

/** A total as it may leave. */
export interface MergedCell {
  readonly key: string;
  readonly codes: Codes;
  /** A multiple of the base; null when it is withheld. */
  readonly value: number | null;
  /** Of how many municipalities it is the total; null when it would say who of a few hides it. */
  readonly municipalities: number | null;
  /** How many of those who sent do not tell this number: it may be zero or more. Null likewise. */
  readonly hidden: number | null;
  /** The root of what rounding, here and at the senders, adds in variance: it tells of how many. Null likewise. */
  readonly standardError: number | null;
  /** What the figure may be off by besides, always in the same way; nothing for a total. */
  readonly systematic: number | null;
  /** What the true total is at least, and at most when nobody hides his number. */
  readonly least: number | null;
  readonly most: number | null;
}

/** Tables add up, so their rows share what the total is off by; only a row can be off on purpose. */
const isRow = (codes: Codes) => Object.keys(codes).some((name) => name !== regionDimension);

interface Rounding {
  readonly base: number;
  readonly reach: number;
  /** How often what is in it was rounded here, a part each time. */
  readonly roundings: number;
}

/** Of a cell of few: who hides his number would be seen in every figure of how many tell theirs. */
const untold = {
  ...{ municipalities: null, hidden: null },
  ...{ standardError: null, systematic: null, least: null, most: null },
};

function cellOf(
  told: TalliedCell,
  value: number | null,
  { base, reach, roundings, isOfFew }: Rounding & { readonly isOfFew: boolean },
): MergedCell {
  const { codes, hidden, variance, below, above } = told;
  const common = { key: keyOf(codes), codes, value, ...untold };
  if (isOfFew) return common;
  const counts = { municipalities: told.told, hidden };
  if (value === null) return { ...common, ...counts };
  const slack = base * reach * roundings;
  return {
    ...common,
    ...counts,
    standardError: Math.sqrt(variance + roundings * roundingVariance(base, reach)),
    systematic: isRow(codes)
      ? systematicError(below + base * roundings, value / Math.max(1, told.told))
      : 0,
    least: Math.max(0, value - slack - below),
    most: hidden > 0 ? null : value + slack - 1 + above,
  };
}

const nationalKey = ({ [regionDimension]: _, ...codes }: Codes) => keyOf(codes);

/**
 * The regions of a cell that do not say of how many they are: those in which few sent and, since the
 * others can be taken from the country, so many more that together they are enough.
 */
function quietRegions(regions: readonly TalliedCell[], least: number): TalliedCell[] {
  const bySize = regions.filter(({ sent }) => sent > 0).sort((a, b) => a.sent - b.sent);
  const quiet: TalliedCell[] = [];
  let together = 0;
  for (const region of bySize) {
    const isEnough = region.sent >= least && (together === 0 || together >= least);
    if (isEnough) break;
    quiet.push(region);
    together += region.sent;
  }
  return quiet;
}

/** The cells that say nothing of how many are behind them. */
function quietCells({ cells }: Tally, least: number): ReadonlySet<TalliedCell> {
  const all = [...cells.values()];
  const regional = all.filter(({ codes }) => codes[regionDimension] !== undefined);
  const perCell = Map.groupBy(regional, ({ codes }) => nationalKey(codes));
  return new Set([
    ...all.filter(({ sent }) => sent < least),
    ...[...perCell.values()].flatMap((regions) => quietRegions(regions, least)),
  ]);
}

/** What the cells of a merge are made from. */
interface CellsOf {
  readonly told: Tally;
  readonly rules: MergeRules;
  /** How often what is in a cell was rounded. */
  readonly roundings: (key: string) => number;
}

/** The cells of a merge, in the order of the tables. */
export function mergedCells(
  release: PublishedRelease,
  { told, rules, roundings }: CellsOf,
): MergedCell[] {
  const { base, reach } = release.file;
  const values = new Map(
    release.tables.flatMap((table) =>
      table.cells.map(({ codes, value }): [string, number | null] => [keyOf(codes), value]),
    ),
  );
  const quiet = quietCells(told, rules.leastMunicipalities);
  return [...told.cells].map(([key, cell]) => {
    const rounding = { base, reach, roundings: roundings(key) };
    return cellOf(cell, values.get(key) ?? null, { ...rounding, isOfFew: quiet.has(cell) });
  });
}
