import { describe, expect, test } from 'vitest';
import { attacked, inputOf, protect, type Row, shownOf } from './support.ts';

const sizes = { district: 80, income: 90, civil: 60, permits: 55 };
const overview: Row[] = [
  [['district'], 9, 7],
  [['income'], 6, 5],
  [['civil'], 4, 4],
  [['permits'], 1, 1],
];
const departments = { dimensions: ['department'], population: { total: 420, department: sizes } };

describe('S-09, the quarterly overview for the secretary', () => {
  test('hides one more than the plain rule: the reporter of permits would subtract his own', async () => {
    const { release } = await protect({ ...departments, method: 'hiding' }, overview);
    expect(shownOf(release)).toEqual({
      district: 9,
      income: null,
      civil: null,
      permits: null,
      total: 20,
    });
  });

  test('the plain answer, with income shown, is found out by the reporter of permits', async () => {
    const { release } = await protect({ ...departments, method: 'hiding' }, overview);
    const [table] = release.tables;
    const plain = {
      ...release,
      tables: [
        {
          id: 'department',
          dimensions: ['department'],
          cells: (table?.cells ?? []).map((cell) =>
            cell.codes.department === 'income'
              ? { ...cell, value: 6, status: 'shown' as const }
              : cell,
          ),
        },
      ],
    };
    expect(attacked([plain], inputOf(['department'], overview)).findings).toContainEqual(
      expect.objectContaining({ key: 'department=civil', insider: 'department=permits', most: 4 }),
    );
  });

  test('rounded, every number stays and nobody narrows civil affairs below 0 to 5', async () => {
    const { release, attack } = await protect(departments, overview);
    expect(Object.values(shownOf(release)).every((value) => (value ?? 1) % 5 === 0)).toBe(true);
    expect(attack.intervals.find(({ key }) => key === 'department=civil')).toMatchObject({
      least: 0,
    });
  });
});

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

test.each(['hiding', 'rounding'])(
  'TC-09: of a council of nine nothing is published, not even a zero (%s)',
  async (method) => {
    const { release } = await protect(
      { dimensions: ['office'], compartment: 'political', population: { total: 12 }, method },
      [
        [['member'], 14, 9],
        [['alderman'], 0, 0],
      ],
    );
    expect(shownOf(release)).toEqual({ member: null, alderman: null, total: null });
    expect(release.tables[0]?.cells.every(({ status }) => status === 'not_published')).toBe(true);
  },
);
