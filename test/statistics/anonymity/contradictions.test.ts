import { describe, expect, test } from 'vitest';
import { writeRelease } from '../../../statistics/release-files.ts';
import { attacked, published } from './support.ts';

const hiding = (period: string) => ({
  dimensions: ['unit'],
  method: 'hiding',
  scope: { period },
});
const quarters = (year: number) => [1, 2, 3, 4].map((number) => `${year}-Q${number}`);
const names = quarters(2026).map((period, index) => `${index + 1}: t (${period})`);
const exposed = { kind: 'narrow', key: 'period=2026&unit=c', least: 3, most: 3, insider: null };
const year = published(hiding('2026'), { a: 46, c: null, total: 49 });

describe('releases that contradict each other', () => {
  test.each([
    ['that hide the rest', { a: 10, c: null, total: null }],
    ['that show all they have', { a: 10, total: 10 }],
  ])('do not take away what a year gives away beside quarters %s', (_, cells) => {
    const before = quarters(2026).map((period) => published(hiding(period), cells));
    const { findings, intervals, checked, contradictions } = attacked([...before, year]);
    expect(findings).toContainEqual(exposed);
    expect(checked.exact).toBe(false);
    expect(contradictions).toEqual([{ releases: [...names, '5: t (2026)'] }]);
    expect(intervals.every(({ least }) => Number.isInteger(least))).toBe(true);
  });

  test('say nothing of a period that has nothing to do with them', () => {
    const before = quarters(2020).map((period) =>
      published(hiding(period), { a: 10, b: 9, total: 19 }),
    );
    const other = published(hiding('2020'), { a: 46, b: 40, total: 86 });
    const alone = attacked([year]);
    const { findings, intervals, contradictions } = attacked([...before, other, year]);
    expect(findings).toEqual(alone.findings);
    expect(intervals).toEqual(expect.arrayContaining([...alone.intervals]));
    expect(contradictions).toHaveLength(1);
  });

  test('are named in a certificate, which then proves nothing', async () => {
    const before = quarters(2026).map((period) =>
      published(hiding(period), { a: 10, b: 30, total: 40 }),
    );
    const last = published(hiding('2026'), { a: 60, b: 130, total: 190 });
    const { files } = await writeRelease(last, attacked([...before, last]), 'kept');
    expect(JSON.parse(files.get('certificate.json') ?? '')).toMatchObject({
      verdict: 'unproven',
      checked: { exact: false },
      limits: [{ kind: 'contradiction', releases: [...names, '5: t (2026)'] }],
    });
  });

  test('are found of one that contradicts itself', () => {
    const { findings, contradictions, checked } = attacked([
      published(hiding('2026'), { a: 10, b: 30, total: 50 }),
    ]);
    expect(findings).toEqual([]);
    expect(checked.exact).toBe(false);
    expect(contradictions).toEqual([{ releases: ['1: t (2026)'] }]);
  });
});
