import { describe, expect, test } from 'vitest';
import { roomLost } from '../../../statistics/attack/room.ts';
import { truthOf } from '../../../statistics/attack/truth.ts';
import {
  attacked,
  inputOf,
  known,
  protect,
  published,
  type Row,
  shownOf,
  solver,
} from './support.ts';

const totals = (period: string, method = 'hiding') => ({
  dimensions: ['unit'],
  tables: [[]],
  scope: { period },
  method,
});
const byQuarter = (method: string) => ({
  dimensions: ['quarter'],
  scope: { period: '2026' },
  codes: { quarter: ['Q1', 'Q2', 'Q3', 'Q4'] },
  tables: [[], ['quarter']],
  method,
});
const quarters: Row[] = [
  [['Q1'], 8],
  [['Q2'], 6],
  [['Q3'], 12],
  [['Q4'], 9],
];
const total = (period: string, value: number | null) => published(totals(period), { total: value });

describe('a quarter is a row of its year and a release of its own', () => {
  test('a hidden row is known once the quarter is out', () => {
    const year = published(byQuarter('hiding'), { Q1: null, Q2: null, Q3: 12, Q4: 9, total: 35 });
    expect(attacked([year]).findings).toEqual([]);
    const { findings } = attacked([total('2026-Q1', 8), year]);
    expect(findings).toMatchObject([{ key: 'period=2026-Q2', least: 6, most: 6 }]);
  });

  test('a year that is rounded later keeps the number of its quarter', async () => {
    for (const secret of [1, 2, 3, 4]) {
      const rows: Row[] = [[['a'], 8]];
      const first = await protect(totals('2026-Q1', 'rounding'), rows, { secret });
      const year = await protect(byQuarter('rounding'), quarters, {
        secret,
        earlier: [first.release],
      });
      expect(shownOf(year.release).Q1).toBe(shownOf(first.release).total);
    }
  });
});

describe('three years together', () => {
  test('give away the year that was not published', () => {
    const releases = [total('2024', 9), total('2025', 12), total('2024/2026', 24)];
    const { findings } = attacked([...releases, total('2026', null)]);
    expect(findings).toMatchObject([{ key: 'period=2026', least: 3, most: 3 }]);
  });

  test('are not published exactly beside two of their years when the third is thin', async () => {
    const earlier = [total('2024', 9), total('2025', 12), total('2026', null)];
    const protecting = protect(totals('2024/2026'), [[['a'], 24, 20]], { earlier });
    const made = await protecting.catch((error: Error) => error);
    expect(made instanceof Error || shownOf(made.release).total === null).toBe(true);
  });

  test('hold the quarters of a year that no release is about', () => {
    const { cells, sums } = known([total('2026-Q1', 8), total('2024/2026', 24)]);
    expect(cells.map(({ key }) => key)).toContain('period=2026');
    expect(sums).toHaveLength(2);
  });
});

test('a quarter and its year withstand the attack with the truth of the year', async () => {
  const first = await protect(totals('2026-Q1'), [[['a'], 8]]);
  const year = await protect(byQuarter('hiding'), quarters, { earlier: [first.release] });
  const truth = inputOf(['quarter'], quarters);
  expect(attacked([year.release, first.release], truth).findings).toEqual([]);
});

test.each([1, 2, 3, 4, 5, 6])(
  'a year takes no room from the numbers of its quarter, under key %i',
  async (secret) => {
    const rounded = (period: string) => ({
      dimensions: ['unit'],
      method: 'rounding',
      scope: { period },
      codes: { unit: ['a', 'b', 'c'] },
    });
    const quarter = published(rounded('2026-Q1'), { a: 5, b: 5, c: 5, total: 15 });
    const rows: Row[] = [
      [['a'], 25],
      [['b'], 1],
      [['c'], 1],
    ];
    const year = await protect(rounded('2026'), rows, { secret, earlier: [quarter] });
    const { intervals } = attacked([quarter, year.release]);
    // Were b and c shown as 0 of the year, so 4 at most, six of the quarter's ten would be of a.
    for (const unit of ['a', 'b', 'c']) {
      const room = intervals.find(({ key }) => key === `period=2026-Q1&unit=${unit}`);
      expect(room?.least).toBe(0);
      expect(room?.most).toBeGreaterThanOrEqual(4);
    }
  },
);

describe('what a year takes from the room of its quarter is found', () => {
  const rounded = (period: string) => ({
    dimensions: ['unit'],
    method: 'rounding',
    scope: { period },
  });
  /** Units without a report besides those three, so that there are as many cells as asked for. */
  const others = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`unit_${at}`, 0]));
  const lostIn = (year: Readonly<Record<string, number>>, count: number) => {
    const named = { ...others(count), a: 5, b: 5, c: 5, total: 15 };
    const earlier = [published(rounded('2026-Q1'), named)];
    const release = published(rounded('2026'), { ...others(count), ...year });
    const rows = Object.entries({ ...others(count), ...year })
      .filter(([unit]) => unit !== 'total')
      .map(([unit, incidents]): Row => [[unit], incidents]);
    const truths = [truthOf(release.file, inputOf(['unit'], rows))];
    const { intervals } = attacked([...earlier, release]);
    const lost = roomLost(solver, { earlier, release, truths, assumed: new Map() });
    return { isListed: intervals.length > 0, lost };
  };

  test('a number that can no longer be nothing', () => {
    const { lost: none } = lostIn({ a: 25, b: 5, c: 0, total: 30 }, 0);
    expect(none).toEqual([]);
    // The quarter has ten at least; of b and c four each are of the year at most, so of the quarter too.
    const { lost } = lostIn({ a: 25, b: 0, c: 0, total: 25 }, 0);
    expect(lost).toMatchObject([{ kind: 'narrow', key: 'period=2026-Q1&unit=a', least: 2 }]);
  });

  test('also where there are too many cells for a list of what each can be', () => {
    const { isListed, lost } = lostIn({ a: 25, b: 0, c: 0, total: 25 }, 1000);
    expect(isListed).toBe(false);
    // The year has 29 at most, 20 of them of a: nine of others at most are of the quarter.
    expect(lost).toMatchObject([{ kind: 'narrow', key: 'period=2026-Q1&unit=a', least: 1 }]);
  });
});
