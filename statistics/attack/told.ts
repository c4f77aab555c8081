/** What a row of a file says of a cell by itself. */
import type { PublishedRelease } from '../linked/published.ts';

/** What is told of a cell. */
export interface Told {
  readonly lower: number;
  readonly upper: number;
  readonly value: number | null;
  readonly isHidden: boolean;
  /** What the number is a multiple of; null when it is exact, or no number. */
  readonly base: number | null;
  readonly isCross?: boolean;
}

/** Of a part that no release speaks of, as a quarter that is still to come. */
export const untold: Told = {
  lower: 0,
  upper: Number.POSITIVE_INFINITY,
  value: null,
  isHidden: false,
  base: null,
};

/** What a number in a release, or that there is none, says of what is true. */
export function toldBy(
  value: number | null,
  status: string,
  { base, reach }: PublishedRelease['file'],
): Told {
  if (value === null) return { ...untold, isHidden: true };
  if (status === 'shown') return { lower: value, upper: value, value, isHidden: false, base: null };
  const slack = base * reach;
  const ends = { lower: Math.max(0, value - slack), upper: value + slack - 1 };
  return { ...ends, value, isHidden: false, base };
}

/**
 * How much more a cell became, when what is told of it later is surely of another number than before; null
 * when both can be of one. A rounded number stays what it is as long as that is true (the same draw, kept
 * where it was published), so that one which becomes another multiple is of another number, however near.
 */
export function changeBetween(
  before: Told,
  after: Told,
): { readonly lower: number; readonly upper: number } | null {
  const lower = after.lower - before.upper;
  const upper = after.upper - before.lower;
  if (lower > 0 || upper < 0) return { lower, upper };
  const isMoved = after.base !== null && after.base === before.base && after.value !== before.value;
  if (!isMoved) return null;
  const isMore = (after.value ?? 0) > (before.value ?? 0);
  return isMore ? { lower: 1, upper } : { lower, upper: -1 };
}
