import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack } from '../../../statistics/attack/attack.ts';
import { gather } from '../../../statistics/attack/knowledge.ts';
import { published, solver } from './support.ts';

const dimensions = ['unit', 'nature', 'year'];
const codesOf: Readonly<Record<string, readonly string[]>> = {
  ...{ unit: ['a', 'b'], nature: ['x', 'y'], year: ['1', '2'] },
};
const periods = ['2026-Q1', '2026-Q2', '2026'];

/** Three releases, each with some tables over some of the dimensions. */
const releases = fc.array(
  fc.record({
    period: fc.constantFrom(...periods),
    dimensions: fc.subarray(dimensions, { minLength: 1, maxLength: 2 }),
    isShown: fc.infiniteStream(fc.boolean()).map((stream) => [...stream.take(9)]),
  }),
  { minLength: 2, maxLength: 5 },
);
const inner = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 16, maxLength: 16 });

function cellsOf(names: readonly string[]): string[][] {
  return names.reduce<string[][]>(
    (all, name) =>
      all.flatMap((cell) => [...(codesOf[name] ?? []), '*'].map((code) => [...cell, code])),
    [[]],
  );
}

const nameOf = (cell: readonly string[]) =>
  cell.every((code) => code === '*') ? 'total' : cell.join(' ');

/** How many of two quarters are in a cell, the year being both together. */
function trueCount(counts: readonly number[], period: string, names: readonly string[]) {
  const all = cellsOf(dimensions).filter((cell) => !cell.includes('*'));
  return (cell: readonly string[]) =>
    counts.reduce((sum, count, at) => {
      const isIn = period === '2026' || period === periods[at % 2];
      const codes = all[at >> 1] ?? [];
      const fits = names.every(
        (name, place) => cell[place] === '*' || cell[place] === codes[dimensions.indexOf(name)],
      );
      return sum + (isIn && fits ? count : 0);
    }, 0);
}

test('a table of everything together adds nothing to what is known of tables, in a circle or not', () => {
  const seen = { circle: 0, none: 0 };
  fc.assert(
    fc.property(releases, inner, (drawn, counts) => {
      const made = drawn.map(({ period, dimensions: names, isShown }) => {
        const count = trueCount(counts, period, names);
        const cells = cellsOf(names).map((cell, at): [string, number | null] => [
          nameOf(cell),
          isShown[at] ? count(cell) : null,
        ]);
        return published(
          { dimensions: names, method: 'hiding', scope: { period } },
          Object.fromEntries(cells),
        );
      });
      const isCircle = gather(made).cells.some(({ isCross }) => isCross);
      seen[isCircle ? 'circle' : 'none'] += 1;
      const whole = [...new Set(drawn.map(({ period }) => period))].map((period) =>
        published(
          { dimensions, method: 'hiding', scope: { period } },
          Object.fromEntries(cellsOf(dimensions).map((cell) => [nameOf(cell), null])),
        ),
      );
      const more = new Map(
        attack(solver, [...made, ...whole]).intervals.map((one) => [one.key, one]),
      );
      const told = gather(made).cells.filter(({ isHidden }) => isHidden);
      const names = new Set(told.map(({ key }) => key));
      const ends = attack(solver, made).intervals.filter(({ key }) => names.has(key));
      expect(ends).toEqual(ends.map(({ key }) => more.get(key)));
    }),
    { numRuns: 100 },
  );
  expect(Math.min(seen.circle, seen.none)).toBeGreaterThan(5);
});
