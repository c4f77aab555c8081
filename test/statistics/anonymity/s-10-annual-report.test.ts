import { describe, expect, test } from 'vitest';
import { protect, type Row, shownOf } from './support.ts';

describe('S-10, the annual report of a council of 27 with four aldermen and a mayor', () => {
  const council = { dimensions: ['office'], compartment: 'political', population: { total: 32 } };
  const year: Row[] = [
    [['member'], 4, 4],
    [['alderman'], 1, 1],
  ];
  const years: Row[] = [
    [['member'], 11, 8],
    [['alderman'], 3, 3],
  ];

  test.each(['hiding', 'rounding'])(
    'five reports in a year are not printed (%s)',
    async (method) => {
      const { release } = await protect({ ...council, method, tables: [[]] }, year);
      expect(shownOf(release)).toEqual(
        method === 'hiding' ? { total: null } : { total: expect.any(Number) },
      );
      const [cell] = release.tables[0]?.cells ?? [];
      if (method === 'rounding') expect((cell?.value ?? -1) % 10).toBe(0);
    },
  );

  test('fourteen reports by eleven people in three years are printed, without any breakdown', async () => {
    const { release } = await protect(
      { ...council, method: 'hiding', tables: [[], ['office']] },
      years,
    );
    expect(shownOf(release)).toEqual({ total: 14, member: null, alderman: null });
    const broken = release.tables.flatMap(({ cells }) => cells).filter(({ codes }) => codes.office);
    expect(broken.map(({ status }) => status)).toEqual(['not_published', 'not_published']);
  });

  test('rounded to fives they are printed as 15', async () => {
    const file = { ...council, method: 'rounding', tables: [[]], base: 5, draw: 'least' };
    expect(shownOf((await protect(file, years)).release)).toEqual({ total: 15 });
  });
});
