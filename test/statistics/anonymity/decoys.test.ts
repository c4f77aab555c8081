import { describe, expect, test } from 'vitest';
import type { ProtectedRelease } from '../../../statistics/protected-release.ts';
import { protect, type Row, shownOf } from './support.ts';

const file = { dimensions: ['unit', 'nature'], method: 'rounding' };
const units = ['a', 'b', 'c', 'd'];
const natures = ['x', 'y', 'z', 'w'];
/** Many people everywhere but in one number, most of which is one person's. */
const rows: Row[] = units.flatMap((unit, row) =>
  natures.map((nature, column): Row => {
    const isHeavy = unit === 'b' && nature === 'y';
    const incidents = 20 + ((row * 5 + column * 3) % 11);
    return isHeavy ? [[unit, nature], 24, 6, 19] : [[unit, nature], incidents];
  }),
);

const isHidden = ({ release }: ProtectedRelease, unit: string, nature: string) =>
  shownOf(release)[`${unit} ${nature}`] === null;

describe('a number that is withheld because most of it is one person’s', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is one of four that stand alike, not the corner of three, under key %i',
    async (secret) => {
      const made = await protect(file, rows, { secret });
      expect(isHidden(made, 'b', 'y')).toBe(true);
      const rectangles = units.flatMap((unit) =>
        natures.filter(
          (nature) =>
            unit !== 'b' &&
            nature !== 'y' &&
            isHidden(made, unit, 'y') &&
            isHidden(made, 'b', nature) &&
            isHidden(made, unit, nature),
        ),
      );
      expect(rectangles.length).toBeGreaterThan(0);
    },
  );

  test('stands with seven others in a table of three dimensions', async () => {
    const deep = rows.flatMap(([codes, ...counts]): Row[] => [
      [[...codes, 'p'], ...counts],
      [[...codes, 'q'], 22],
    ]);
    const made = await protect({ ...file, dimensions: ['unit', 'nature', 'channel'] }, deep);
    const shown = shownOf(made.release);
    const inner = Object.keys(shown).filter(
      (cell) => shown[cell] === null && cell.split(' ').length === 3,
    );
    expect(inner).toContain('b y p');
    expect(inner.length).toBeGreaterThanOrEqual(8);
    for (const cell of inner) {
      const codes = cell.split(' ');
      const isAlongside = (other: string) =>
        other.split(' ').filter((code, place) => code !== codes[place]).length === 1;
      expect(inner.filter(isAlongside).length).toBeGreaterThanOrEqual(3);
    }
  });

  test('is alone when it is the total of everything: then nothing is shown', async () => {
    const one: Row[] = [
      [['a', 'x'], 60, 3, 58],
      [['a', 'y'], 6],
      [['b', 'x'], 6],
      [['b', 'y'], 6],
    ];
    const { release } = await protect(file, one);
    expect(Object.values(shownOf(release)).every((value) => value === null)).toBe(true);
  });
});
