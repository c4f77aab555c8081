import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../statistics/linked/policy.ts';
import { tabulateRecords } from '../../../statistics/linked/records.ts';
import { protect, type Row } from './support.ts';

const file = { dimensions: ['unit', 'nature'] };
const codes = { unit: ['a', 'b'], nature: ['x', 'y'] };

const table = fc
  .array(fc.integer({ min: 0, max: 14 }), { minLength: 4, maxLength: 4 })
  .map((counts) =>
    counts.map(
      (count, index): Row => [[codes.unit[index % 2] ?? '', codes.nature[index >> 1] ?? ''], count],
    ),
  );

describe.each(['rounding', 'hiding'])('%s', (method) => {
  test('the same counts published once more beside themselves say the same', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const first = await protect({ ...file, codes, method }, rows);
        const again = await protect({ ...file, codes, method }, rows, {
          earlier: [first.release],
        });
        expect(again.release.tables).toEqual(first.release.tables);
      }),
      { numRuns: 6 },
    );
  });

  test('nothing of the records is in it but incidents, reporters and the largest of each cell', async () => {
    const people = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b'),
        fc.constantFrom('x', 'y'),
        fc.integer({ min: 1, max: 4 }),
      ),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(people, async (told) => {
        const policy = readPolicy({ ...file, codes, method, tables: [file.dimensions] });
        const input = (names: readonly string[]) =>
          [
            'reporter,unit,nature,incidents',
            ...told.map(([unit, nature, times], index) =>
              [names[index], unit, nature, times].join(','),
            ),
            '',
          ].join('\n');
        const one = tabulateRecords(input(told.map((_, index) => `r${index}`)), policy);
        const other = tabulateRecords(input(told.map((_, index) => `z${99 - index}`)), policy);
        expect(other).toBe(one);
        const rows = one
          .trim()
          .split('\n')
          .slice(1)
          .map((line): Row => {
            const [unit = '', nature = '', incidents, reporters, largest] = line.split(',');
            return [[unit, nature], Number(incidents), Number(reporters), Number(largest)];
          });
        const first = await protect({ ...file, codes, method }, rows);
        const turned = await protect({ ...file, codes, method }, rows.toReversed());
        expect(turned.release).toEqual(first.release);
        const numbers = JSON.stringify(first.release).match(/r\d+|z\d+/g);
        expect(numbers).toBeNull();
      }),
      { numRuns: 5 },
    );
  });
});

test('rounding: a higher threshold never leaves an outsider a narrower range of a thin cell', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const ofThreshold = async (threshold: number) => {
        const { attack, system } = await protect(
          { ...file, codes, method: 'rounding', threshold },
          rows,
        );
        const thin = system.cells.filter(({ reporters }) => reporters > 0 && reporters < 5);
        return thin.map(({ key }) => attack.intervals.find((one) => one.key === key));
      };
      for (const interval of await ofThreshold(5))
        expect(interval?.most ?? 4).toBeGreaterThanOrEqual(4);
      for (const interval of await ofThreshold(9))
        expect(interval?.most ?? 8).toBeGreaterThanOrEqual(8);
    }),
    { numRuns: 5 },
  );
});
