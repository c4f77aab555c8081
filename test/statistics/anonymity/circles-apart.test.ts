import { describe, expect, test } from 'vitest';
import { attack } from '../../../statistics/attack/attack.ts';
import { truthOf } from '../../../statistics/attack/truth.ts';
import type { PublishedRelease } from '../../../statistics/linked/published.ts';
import { circleCounts as counts } from './circle-samples.ts';
import {
  attacked,
  inputOf,
  known,
  type PolicyFile,
  protect,
  published,
  type Row,
  solver,
} from './support.ts';

/** The cells of a table over some columns of the counts, with all margins. */
function tableOf(rows: readonly Row[], places: readonly number[]): Record<string, number> {
  const cells = new Map<string, number>();
  const add = (codes: readonly string[], incidents: number) => {
    const key = codes.every((code) => code === '*') ? 'total' : codes.join(' ');
    cells.set(key, (cells.get(key) ?? 0) + incidents);
  };
  for (const [codes, incidents] of rows) {
    const combinations = places.reduce<string[][]>(
      (all, place) =>
        all.flatMap((one) => [
          [...one, codes[place] ?? ''],
          [...one, '*'],
        ]),
      [[]],
    );
    for (const one of combinations) add(one, incidents);
  }
  return Object.fromEntries(cells);
}

const hidingInner = (cells: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(cells).map(([key, value]) => [
      key,
      key === 'total' || key.includes('*') ? value : null,
    ]),
  );

const of = (dimensions: readonly string[], more: object = {}): PolicyFile => ({
  ...{ dimensions, method: 'hiding' },
  ...more,
});
const thin = published(of(['unit', 'nature']), { ...hidingInner(tableOf(counts, [0, 1])) });
const natures = published(of(['nature', 'year']), tableOf(counts, [1, 2]));
const units = published(of(['unit', 'year']), tableOf(counts, [0, 2]));
const found = expect.objectContaining({ key: 'nature=x&unit=a', least: 2, kind: 'cell' });

function findingsOf(releases: readonly PublishedRelease[]) {
  const truth = truthOf(thin.file, inputOf(['unit', 'nature'], together(counts, [0, 1])));
  return attack(solver, releases, { truths: [truth] }).findings;
}

function together(rows: readonly Row[], places: readonly number[]): Row[] {
  const cells = Object.entries(tableOf(rows, places)).filter(
    ([key]) => key !== 'total' && !key.includes('*'),
  );
  return cells.map(([key, incidents]): Row => [key.split(' '), incidents]);
}

describe('tables that close a circle, apart from each other', () => {
  test('in three releases of a ledger are looked at together', () => {
    expect(findingsOf([thin])).not.toContainEqual(found);
    expect(findingsOf([thin, natures, units])).toContainEqual(found);
  });

  test('four of them are: through the channel, which is one for each unit', () => {
    const rows = counts.map(
      ([codes, incidents]): Row => [[...codes, `via_${codes[0]}`], incidents],
    );
    const channels = published(of(['channel', 'year']), tableOf(rows, [3, 2]));
    const owners = published(of(['channel', 'unit']), {
      ...tableOf(rows, [3, 0]),
      ...{ 'via_a b': 0, 'via_b a': 0 },
    });
    expect(findingsOf([thin, natures, channels])).not.toContainEqual(found);
    expect(findingsOf([thin, natures, channels, owners])).toContainEqual(found);
  });

  test('a year with two dimensions and its quarter with each of them are looked at together', () => {
    const scope = (period: string) => ({ scope: { period } });
    const first = counts.filter(([codes]) => codes[2] === '1');
    const year = published(
      of(['unit', 'nature'], scope('2026')),
      hidingInner(tableOf(counts, [0, 1])),
    );
    const quarter = [
      published(of(['unit'], scope('2026-Q1')), tableOf(first, [0])),
      published(of(['nature'], scope('2026-Q1')), tableOf(first, [1])),
    ];
    const { findings } = attacked(
      [year, ...quarter],
      inputOf(['unit', 'nature'], together(counts, [0, 1])),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ key: 'nature=x&period=2026&unit=a', least: 2 }),
    );
  });

  test('a year and its quarters with a dimension in each table close none', () => {
    const scope = (period: string) => ({ scope: { period } });
    const releases = ['2026-Q1', '2026'].flatMap((period) => [
      published(of(['unit'], scope(period)), tableOf(counts, [0])),
      published(of(['nature'], scope(period)), tableOf(counts, [1])),
    ]);
    expect(known(releases).cells.some(({ isCross }) => isCross)).toBe(false);
    expect(known(releases).unjudged).toEqual([]);
  });
});

describe('a circle that is too large to judge', () => {
  const codes = (count: number, name: string) =>
    Array.from({ length: count }, (_, at) => `${name}${at}`);
  const large = {
    ...{ dimensions: ['unit', 'nature', 'year'], method: 'hiding' },
    codes: { unit: codes(20, 'u'), nature: codes(15, 'n'), year: codes(10, 'y') },
    tables: [
      ['unit', 'nature'],
      ['nature', 'year'],
      ['unit', 'year'],
    ],
  };

  test('is refused in words, with its tables', async () => {
    await expect(protect(large, [[['u1', 'n1', 'y1'], 40]])).rejects.toMatchObject({
      fault: 'circleUnproven',
      details: { tables: 'unit_by_nature, nature_by_year, unit_by_year', cells: 21 * 16 * 11 },
    });
  });
});
