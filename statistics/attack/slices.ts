/**
 * Where a table tells something: everything that a reader has of one period, of one municipality. A year
 * and its quarters, or a region and its municipalities, are slices that say something of each other.
 */
import type { Codes } from '../linked/counts.ts';
import { type Broader, partsOfPeriod } from './parts.ts';

/** A slice: a code for each of the dimensions that some release is about as a whole. */
export interface Slice {
  readonly key: string;
  readonly codes: Codes;
}

/** The slice that a cell lies in. */
export function sliceOf(codes: Codes, across: ReadonlySet<string>): Slice {
  const own = Object.entries(codes)
    .filter(([dimension]) => across.has(dimension))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    key: own.map(([dimension, code]) => `${dimension}=${code}`).join('&'),
    codes: Object.fromEntries(own),
  };
}

function shortestParts(period: string): readonly string[] {
  const parts = partsOfPeriod(period);
  return parts.length === 0 ? [period] : parts.flatMap(shortestParts);
}

function sharesTime(one: string, other: string): boolean {
  const parts = new Set(shortestParts(one));
  return shortestParts(other).some((part) => parts.has(part));
}

function isBelow(code: string, above: string, broader: Broader): boolean {
  let at: string | null | undefined = code;
  while (at != null && at !== above) at = broader[at];
  return at === above;
}

function areRelated(
  dimension: string,
  [one, other]: readonly [string | undefined, string | undefined],
  broader: Broader,
): boolean {
  if (one === undefined || other === undefined || one === other) return true;
  if (dimension === 'period') return sharesTime(one, other);
  return isBelow(one, other, broader) || isBelow(other, one, broader);
}

/** Slices parted into those that say something of each other, also through others. */
export function families(
  slices: readonly Slice[],
  hierarchies: Readonly<Record<string, Broader>>,
): readonly (readonly Slice[])[] {
  const areKin = (one: Slice, other: Slice) =>
    [...new Set([...Object.keys(one.codes), ...Object.keys(other.codes)])].every((dimension) =>
      areRelated(
        dimension,
        [one.codes[dimension], other.codes[dimension]],
        hierarchies[dimension] ?? {},
      ),
    );
  let parted: readonly (readonly Slice[])[] = [];
  for (const slice of slices) {
    const kin = parted.filter((family) => family.some((other) => areKin(slice, other)));
    parted = [...parted.filter((family) => !kin.includes(family)), [...kin.flat(), slice]];
  }
  return parted;
}

/** In how many dimensions the slices of a family differ. */
export function differingIn(family: readonly Slice[]): number {
  const dimensions = new Set(family.flatMap(({ codes }) => Object.keys(codes)));
  return [...dimensions].filter(
    (dimension) => new Set(family.map(({ codes }) => codes[dimension])).size > 1,
  ).length;
}
