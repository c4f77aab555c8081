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
