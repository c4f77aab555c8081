import { describe, expect, test } from 'vitest';
import { writeRelease } from '../../../statistics/release-files.ts';
import { attacked, protect, published, type Row, shownOf } from './support.ts';

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
    // Of 2020 itself it is told that four came in.
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'change', key: 'period=2020&unit=b', least: 4, most: 4 }),
      ...alone.findings,
    ]);
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

/** Four quarters of 46 and a year of 52 more, all of them exact. */
const contradictory = [
  ...quarters(2026).map((period) => published(hiding(period), { a: 20, b: 14, c: 12, total: 46 })),
  published(hiding('2026'), { a: 86, b: 56, c: 48, total: 190 }),
];
const thin: Row[] = [
  [['a'], 20],
  [['b'], 3, 2, 2],
  [['c'], 12],
];
const rounding = (period: string) => ({ ...hiding(period), method: 'rounding' });

describe('a release beside others that contradict each other', () => {
  test.each([
    ['exact', hiding],
    ['rounded', rounding],
  ] as const)('shows what it would show without them, in %s numbers', async (_, rules) => {
    const alone = await protect(rules('2027-Q1'), thin);
    const beside = await protect(rules('2027-Q1'), thin, { earlier: contradictory });
    expect(shownOf(beside.release)).toEqual(shownOf(alone.release));
    expect(beside.attack.findings).toEqual(alone.attack.findings);
    const { files } = await writeRelease(beside.release, beside.attack, 'kept');
    expect(JSON.parse(files.get('certificate.json') ?? '')).toMatchObject({
      verdict: 'safe',
      limits: [],
    });
  });

  test('that would contradict them in exact numbers is refused, and they are named', async () => {
    const before = contradictory.slice(0, 4);
    const year: Row[] = [
      [['a'], 86],
      [['b'], 56],
      [['c'], 48],
    ];
    await expect(protect(hiding('2026'), year, { earlier: before })).rejects.toMatchObject({
      fault: 'ledgerContradicts',
      details: {
        releases: [1, 2, 3, 4]
          .map((number) => `${number}: t (2026-Q${number})`)
          .concat('5: unit (2026)')
          .join(', '),
      },
    });
    const asThen: Row[] = [
      [['a'], 80],
      [['b'], 56],
      [['c'], 48],
    ];
    const { release } = await protect(hiding('2026'), asThen, { earlier: before });
    expect(shownOf(release)).toMatchObject({ a: 80, total: 184 });
  });

  test('that contradicts them in rounded numbers shows them, and is not called safe', async () => {
    const before = quarters(2026).map((period) =>
      published(rounding(period), { a: 20, b: 15, c: 10, total: 45 }),
    );
    const year: Row[] = [
      [['a'], 140],
      [['b'], 56],
      [['c'], 48],
    ];
    const { release, attack } = await protect(rounding('2026'), year, { earlier: before });
    expect(shownOf(release).a).not.toBeNull();
    const { files } = await writeRelease(release, attack, 'kept');
    expect(JSON.parse(files.get('certificate.json') ?? '')).toMatchObject({
      verdict: 'unproven',
      limits: [{ kind: 'contradiction' }],
    });
  });
});
