import { describe, expect, test } from 'vitest';
import { round, upShare } from '../../../statistics/guard/rounding.ts';
import { randomOf } from '../../bench/anonymity/instances.ts';
import { solver } from './support.ts';

const times = 400;

/** A total and a table of its parts, rounded so many times: what each is off, on average. */
function meanErrors(parts: readonly number[], base: number): number[] {
  const truths = [parts.reduce((sum, one) => sum + one, 0), ...parts];
  const size = truths.length;
  const random = randomOf(20);
  const cells = Array.from({ length: times * size }, (_, at) => ({
    key: String(at),
    truth: truths[at % size] ?? 0,
    only: null,
    fixed: null,
    clear: null,
    isWithheld: false,
    depth: at % size === 0 ? 1 : 0,
  }));
  const drawn = cells.map(random);
  const rounded = round(solver, {
    base,
    draw: 'keyed',
    draws: { uniform: (cell) => drawn[Number(cell)] ?? 0 },
    equations: Array.from({ length: times }, (_, table) => ({
      parent: table * size,
      children: parts.map((_part, at) => table * size + at + 1),
    })),
    cells,
  });
  const off = truths.map(() => 0);
  cells.forEach(({ truth }, at) => {
    off[at % size] = (off[at % size] ?? 0) + ((rounded?.values[at] ?? 0) - truth) / times;
  });
  return off;
}

describe('rounding is right on average', () => {
  test.each([5, 10, 15])('over all rests of base %i nothing is added or taken away', (base) => {
    const rests = Array.from({ length: base }, (_, rest) => rest);
    const off = rests.reduce((sum, rest) => sum + base * upShare(rest, base) - rest, 0);
    expect(off).toBeCloseTo(0, 10);
    for (const rest of rests) {
      expect(upShare(rest, base)).toBeGreaterThan(0);
      expect(upShare(rest, base)).toBeLessThan(1);
    }
  });

  test.each([
    { base: 5, parts: [22, 9, 4, 3, 1, 1, 1, 0, 0, 0, 0] },
    { base: 10, parts: [17, 6, 2, 2, 1, 0, 0, 0] },
  ])('a total of base $base is, however thin its table', ({ base, parts }) => {
    const [total = Number.NaN, ...others] = meanErrors(parts, base);
    // Twice the error of a mean of this many, and the little that a number above a multiple gives up.
    const allowed = (base * upShare(0, base)) / (base - 1) + (2 * base * 0.5) / Math.sqrt(times);
    expect(Math.abs(total)).toBeLessThan(allowed);
    // Of parts more is left: an empty one can only be too large, so the others are too small by it.
    for (const off of others) expect(Math.abs(off)).toBeLessThan(0.15 * base);
  });
});
