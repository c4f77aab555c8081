import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingElse } from '../../../statistics/attack/asked.ts';
import { gather } from '../../../statistics/attack/knowledge.ts';
import { Outsider } from '../../../statistics/attack/outsider.ts';
import { attacked, protect, type Row, solver } from './support.ts';

const codes = ['a', 'b', 'c'].flatMap((unit) => ['x', 'y'].map((nature) => [unit, nature]));
const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
const rowsOf = (...tables: readonly (readonly number[])[]): Row[] =>
  codes.map((names, index) => [
    names,
    tables.reduce((sum, table) => sum + (table[index] ?? 0), 0),
    tables.reduce((sum, table) => sum + (table[index] ?? 0), 0),
    tables.some((table) => (table[index] ?? 0) > 0) ? 1 : 0,
  ]);
const input = (period: string) => ({
  dimensions: ['unit', 'nature'],
  method: 'rounding',
  scope: { period },
});

/** A quarter, and the year it is in: of the other quarters nothing is told. */
async function linked(quarter: readonly number[], others: readonly number[], secret: number) {
  const first = await protect(input('2026-Q1'), rowsOf(quarter), { secret });
  const year = await protect(input('2026'), rowsOf(quarter, others), {
    secret,
    earlier: [first.release],
  });
  return [first.release, year.release];
}

test('what nobody asks about needs no column: the others go as far without it', async () => {
  await fc.assert(
    fc.asyncProperty(counts, counts, fc.integer({ min: 1, max: 9 }), async (one, other, secret) => {
      const knowledge = gather(await linked(one, other, secret));
      const told = [...knowledge.cells.keys()].filter(
        (at) => !/Q[234]/.test(knowledge.cells[at]?.key ?? ''),
      );
      const all = new Outsider(solver, knowledge);
      const few = new Outsider(solver, knowledge, new Set(told));
      for (const at of told) {
        for (const direction of [1, -1] as const) {
          const { value, world } = few.extreme(at, direction, nothingElse, null);
          expect(value).toBe(all.extreme(at, direction, nothingElse, null).value);
          expect(world !== null && all.isWorld(world)).toBe(true);
        }
      }
      all.close();
      few.close();
    }),
    { numRuns: 10 },
  );
});

test('quarters of which nothing is told can all be the same', async () => {
  const { intervals } = attacked(await linked([2, 7, 0, 3, 9, 1], [4, 0, 8, 2, 6, 5], 3));
  const endsIn = (quarter: string) =>
    intervals
      .filter(({ key }) => key.includes(quarter))
      .map(({ key, least, most }) => ({ key: key.replace(quarter, ''), least, most }));
  expect(endsIn('Q2').length).toBe(12);
  expect(endsIn('Q3')).toEqual(endsIn('Q2'));
  expect(endsIn('Q4')).toEqual(endsIn('Q2'));
});
