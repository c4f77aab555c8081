import { describe, expect, test } from 'vitest';
import { attacked, inputOf, protect, published, type Row, shownOf } from './support.ts';

const file = { dimensions: ['unit'], method: 'hiding' };
/** One person reported four times in a and four times in b: of everything eight are his. */
const rows: Row[] = [
  [['a'], 5, 2, 4],
  [['b'], 5, 2, 4],
  [['c'], 1, 1, 1],
  [['d'], 30],
  [['total'], 41, 34, 8],
];
const release = published(file, { a: null, b: null, c: null, d: 30, total: 41 });
const found = expect.objectContaining({ kind: 'insider', key: 'unit=c', insider: '', most: 3 });

describe('somebody who reported in several cells', () => {
  test('knows more of the others: of eleven eight are his, so c is three at most', () => {
    expect(attacked([release], inputOf(['unit'], rows)).findings).toContainEqual(found);
  });

  test('also when somebody else reported as often in one cell', () => {
    // Four of b and c may be his: as many as one person has of everything. Of eight four are left for a.
    const spread: Row[] = [
      [['a'], 4, 1, 4],
      [['b'], 2, 1, 2],
      [['c'], 2, 1, 2],
      [['d'], 30],
      [['total'], 38, 32, 4],
    ];
    const thin = published(file, { a: null, b: null, c: null, d: 30, total: 38 });
    const { findings } = attacked([thin], inputOf(['unit'], spread));
    expect(findings).toContainEqual(
      expect.objectContaining({ key: 'unit=a', insider: '', most: 4 }),
    );
  });

  test('is not there when everybody reported in one cell', () => {
    const apart = [...rows.slice(0, 4), [['total'], 41, 35, 4] as const];
    expect(attacked([release], inputOf(['unit'], apart)).findings).toEqual([]);
  });

  test('does not find it out of a release that is protected', async () => {
    const made = await protect(file, rows);
    expect(shownOf(made.release).c).toBeNull();
    expect(attacked([made.release], inputOf(['unit'], rows)).findings).toEqual([]);
    expect(shownOf(made.release)).not.toEqual({ a: null, b: null, c: null, d: 30, total: 41 });
  });
});
