import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../statistics/linked/input-error.ts';
import type { PublishedRelease } from '../../../statistics/linked/published.ts';
import type { ProtectedRelease } from '../../../statistics/protected-release.ts';
import { protect, type Row, shownOf } from './support.ts';

const file = { dimensions: ['unit'], method: 'rounding', scope: { period: '2026' } };

/** Cells of which a release says something that is not so. */
function falseIn({ release, system, plan }: ProtectedRelease) {
  const slack = release.file.base * release.file.reach;
  return system.cells.flatMap(({ at, key, incidents }) => {
    const value = plan.values[at] ?? null;
    const isTrue = value === null || (incidents >= value - slack && incidents < value + slack);
    return isTrue ? [] : [{ key, incidents, value, slack }];
  });
}

const thrice: Row[] = [
  [['a'], 3, 1],
  [['b'], 3, 1],
  [['c'], 3, 1],
  [['d'], 20],
];

test('a number that keeps what it was rounded to says no more of itself than it did', async () => {
  const first = await protect(file, thrice);
  expect(first.release.file.reach).toBe(2);
  const again = await protect(file, thrice, { earlier: [first.release] });
  expect(falseIn(again)).toEqual([]);
  expect(shownOf(again.release)).toEqual(shownOf(first.release));
});

const count = fc.record({
  incidents: fc.integer({ min: 0, max: 12 }),
  isOne: fc.boolean(),
});
const rowsOf = (counts: readonly { incidents: number; isOne: boolean }[]) =>
  counts.map(({ incidents, isOne }, index): Row => {
    const reporters = isOne ? Math.min(1, incidents) : incidents;
    return [['abcd'[index] ?? ''], incidents, reporters];
  });
/** Counts, and what is published of them in turn: the same again, or with some that came in. */
const sequence = fc.record({
  counts: fc.array(count, { minLength: 4, maxLength: 4 }),
  more: fc.array(fc.constantFrom(0, 0, 1, 7, 20), { minLength: 2, maxLength: 2 }),
  base: fc.constantFrom([5, 5, 5], [10, 5, 5], [5, 10, 5]),
  secret: fc.integer({ min: 1, max: 200 }),
});

test('every number of every release holds its truth within the base and reach it names', async () => {
  await fc.assert(
    fc.asyncProperty(sequence, async ({ counts, more, base, secret }) => {
      const earlier: PublishedRelease[] = [];
      for (const [turn, added] of [0, ...more].entries()) {
        const grown = counts.map((one, index) =>
          index === turn % 4 && added > 0
            ? { incidents: one.incidents + added, isOne: false }
            : one,
        );
        const made = await protect({ ...file, base: base[turn] }, rowsOf(grown), {
          secret,
          earlier,
        }).catch((error: unknown) => {
          if (error instanceof InputError) return null;
          throw error;
        });
        if (made === null) return;
        expect(falseIn(made)).toEqual([]);
        earlier.push(made.release);
      }
    }),
    { numRuns: 40 },
  );
});
