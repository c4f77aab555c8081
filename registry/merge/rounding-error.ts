/**
 * How far a total of rounded numbers can be off, from how they were rounded (decision 40): each went
 * up as often as far as it was on its way to the next multiple, so a total is right on average.
 */
import { upShare } from '../../statistics/guard/rounding.ts';

const known = new Map<string, number>();

function varianceOf(base: number, reach: number): number {
  // Of a wider reach nobody knows how often; a number is then taken to lie anywhere in its range.
  if (reach > 1) return (2 * reach * base) ** 2 / 12;
  let sum = 0;
  for (let rest = 0; rest < base; rest += 1) {
    const up = upShare(rest, base);
    sum += (1 - up) * rest ** 2 + up * (base - rest) ** 2;
  }
  return sum / base;
}

/** The variance of one rounded number, over all rests alike. */
export function roundingVariance(base: number, reach: number): number {
  const key = `${base} ${reach}`;
  const found = known.get(key) ?? varianceOf(base, reach);
  known.set(key, found);
  return found;
}

/** Shares of a base, per number: of rows with much in them, and of rows that are mostly empty. */
const skewOfFull = 0.05;
const skewOfEmpty = 0.02;

/**
 * What a row of a table is off by, at most, always in the same way: an empty row cannot be too small, so
 * the others in its table are too small by it, and a number of few people always becomes one base.
 * Measured (decision 40).
 * @param bases the bases of all numbers in it, added up
 * @param average how many incidents a number in it has
 */
export function systematicError(bases: number, average: number): number {
  return bases * Math.max(skewOfEmpty, skewOfFull * Math.min(1, average));
}
