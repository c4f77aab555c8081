import { describe, expect, test } from 'vitest';
import { attack } from '../../../statistics/attack/attack.ts';
import { truthOf } from '../../../statistics/attack/truth.ts';
import type { PublishedRelease } from '../../../statistics/linked/published.ts';
import type { Solver } from '../../../statistics/solver/programme.ts';
import { attacked, inputOf, protect, published, type Row, shownOf, solver } from './support.ts';

const scope = { period: '2026' };
const hiding = { dimensions: ['unit'], method: 'hiding', scope };
const rounding = { ...hiding, method: 'rounding' };
const change = (key: string) => expect.objectContaining({ kind: 'change', key });
const rowsOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([unit, incidents]): Row => [[unit], incidents]);
const changesIn = (...releases: Parameters<typeof attacked>[0]) =>
  attacked(releases).findings.filter(({ kind }) => kind === 'change');

describe('a rounded number that has to become another one', () => {
  const before = published(rounding, { a: 0, b: 20, total: 20 });
  const correct = (counts: Readonly<Record<string, number>>) =>
    protect(rounding, rowsOf(counts), { earlier: [before] });

  test.each([
    ['of a 0 that became a 5', { a: 5, b: 20 }],
    ['when it falls by one', { a: 3, b: 14 }],
    ['by as many as a number needs, when that does not follow from what is shown', { a: 9, b: 20 }],
  ])('is refused, as it may be one more or less: %s', async (_, counts) => {
    await expect(correct(counts)).rejects.toMatchObject({ fault: 'correctionTells' });
  });

  test.each([
    [10, 15],
    [14, 15],
    [30, 30],
  ])('may when all that it can stand for is far enough: %i after a 0', async (a, least) => {
    const { release, attack: found } = await correct({ a, b: 20 });
    expect(shownOf(release).a).toBeGreaterThanOrEqual(least);
    expect(found.findings).toEqual([]);
    expect(changesIn(before, release)).toEqual([]);
  });

  test('goes down as far from what it was', async () => {
    const shown = published(rounding, { a: 20, b: 20, total: 40 });
    const correct = (a: number) => protect(rounding, rowsOf({ a, b: 20 }), { earlier: [shown] });
    for (const a of [0, 3, 8]) {
      const { release } = await correct(a);
      expect(shownOf(release).a).toBeLessThanOrEqual(5);
      expect(changesIn(shown, release)).toEqual([]);
    }
    await expect(correct(11)).rejects.toMatchObject({ fault: 'correctionTells' });
  });

  test('tells the same whatever is true: 10 to 0 never leaves', async () => {
    const shown = published(rounding, { a: 10, b: 20, total: 30 });
    for (const a of [0, 1, 2, 3, 4]) {
      await expect(
        protect(rounding, rowsOf({ a, b: 20 }), { earlier: [shown] }),
      ).rejects.toMatchObject({ fault: 'correctionTells' });
    }
  });

  test('is found in files, and is another number to who has the counts of the last', () => {
    const after = published(rounding, { a: 5, b: 20, total: 25 });
    const truths = [truthOf(after.file, inputOf(['unit'], rowsOf({ a: 6, b: 20 })))];
    const { findings, intervals } = attack(solver, [before, after], { truths });
    expect(findings).toContainEqual({
      ...{ kind: 'change', key: 'period=2026&unit=a', least: 1, most: 9 },
      ...{ insider: null, release: 2 },
    });
    expect(findings).toContainEqual(change('period=2026'));
    expect(intervals).toEqual([]);
  });

  test('is found each time, also of a cell that was found before', async () => {
    const after = published(rounding, { a: 5, b: 20, total: 25 });
    await expect(
      protect(rounding, rowsOf({ a: 12, b: 20 }), { earlier: [before, after] }),
    ).rejects.toMatchObject({ fault: 'correctionTells' });
    expect(
      changesIn(before, after, published(rounding, { a: 10, b: 20, total: 30 })).map(
        ({ key, release }) => [key, release],
      ),
    ).toEqual([
      ['period=2026&unit=a', 2],
      ['period=2026', 2],
      ['period=2026&unit=a', 3],
      ['period=2026', 3],
    ]);
  });
});

describe('what was not shown of a correction', () => {
  const first = published(hiding, { a: 20, b: null, c: null, total: 40 });
  const later = (a: number, total: number) => published(hiding, { a, b: null, c: null, total });

  test('is told when a sum of hidden numbers grew by one', () => {
    // Ten more in all, nine more in a: one more in b and c.
    expect(changesIn(first, later(29, 50))).toEqual([change('period=2026')]);
  });

  test('is not when they stayed, or grew by as many as a number needs', () => {
    for (const [a, total] of [[30, 50] as const, [20, 40] as const, [30, 60] as const])
      expect(changesIn(first, later(a, total))).toEqual([]);
  });

  test('is not when something has to have fallen, by as many as a number needs', () => {
    // Nobody came in beside a: as many went out of b and c as came into a.
    expect(changesIn(first, later(30, 40))).toEqual([]);
  });

  test('is told when a total that is hidden follows from its parts', () => {
    const natures = { ...hiding, dimensions: ['nature'] };
    const other = published(natures, { x: 21, y: 20, total: null });
    expect(changesIn(first, other)).toEqual([change('period=2026')]);
  });

  test('is told when a year is one more than its quarters were', () => {
    const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((period) =>
      published({ ...hiding, scope: { period } }, { a: 10, total: 10 }),
    );
    const year = published(hiding, { a: 41, total: 41 });
    expect(changesIn(...quarters, year)).toContainEqual(change('period=2026'));
  });

  test('is refused when the release would tell it', async () => {
    await expect(
      protect(hiding, rowsOf({ a: 29, b: 2, c: 19 }), { earlier: [first] }),
    ).rejects.toMatchObject({ fault: 'correctionTells' });
  });
});

describe('a few in what is hidden', () => {
  const first = published(hiding, { a: 20, d: 20, b: null, c: null, total: 47 });
  const correct = (counts: Readonly<Record<string, number>>) =>
    protect(hiding, rowsOf(counts), { earlier: [first] });

  test.each([
    ['went out while the rest grew', { a: 29, d: 20, b: 2, c: 4 }],
    ['came in while the rest fell', { a: 11, d: 20, b: 4, c: 4 }],
    ['came in while one grew and one fell', { a: 32, d: 14, b: 4, c: 4 }],
  ])('are told when they %s', async (_, counts) => {
    await expect(correct(counts)).rejects.toMatchObject({ fault: 'correctionTells' });
  });

  test('are not when as many as a number needs went out', () => {
    const later = published(hiding, { a: 20, d: 34, b: null, c: null, total: 55 });
    expect(changesIn(first, later)).toEqual([]);
  });

  test('are told by tables that are corrected one after the other', () => {
    const natures = { ...hiding, dimensions: ['nature'] };
    const ofUnits = (a: number, total: number) => published(hiding, { a, b: 20, total });
    const ofNatures = (x: number, total: number) =>
      published(natures, { x, y: null, z: null, total });
    expect(
      changesIn(ofUnits(20, 40), ofNatures(20, 40), ofUnits(30, 50), ofNatures(29, 50)),
    ).toContainEqual(change('period=2026'));
  });

  test('are told beside releases of other days that contradict each other', () => {
    const quarters = (year: number) =>
      [1, 2, 3, 4].map((quarter) => {
        const period = `${year}-Q${quarter}`;
        return published({ ...hiding, scope: { period } }, { a: 10, total: 10 });
      });
    const year = (period: string, a: number) =>
      published({ ...hiding, scope: { period } }, { a, total: a });
    const found = changesIn(
      ...[...quarters(2024), year('2024', 90)],
      ...[...quarters(2026), year('2026', 42)],
    );
    expect(found).toContainEqual(change('period=2026'));
  });
});

test('a change that could not be judged refuses its own release, and none after it', async () => {
  // Gives up on the least that can have changed, where every amount costs one.
  const tired: Solver = {
    ...solver,
    solve: (programme, effort) => {
      const isOfChanges = programme.isInteger && programme.columns.every(({ cost }) => cost === 1);
      const solved = solver.solve(programme, effort);
      return isOfChanges ? { ...solved, ending: 'stopped' } : solved;
    },
  };
  const first = published(hiding, { a: 20, b: null, c: null, total: 40 });
  const later = published(hiding, { a: 30, b: null, c: null, total: 50 });
  const { findings, unjudgedChanges } = attack(tired, [first, later]);
  expect(findings).toEqual([]);
  expect(unjudgedChanges).toEqual([2]);
  expect(attack(solver, [first, later]).unjudgedChanges).toEqual([]);
  const correct = (period: string, earlier: PublishedRelease[]) =>
    protect({ ...hiding, scope: { period } }, rowsOf({ a: 30, b: 2, c: 18 }), {
      ...{ earlier, with: tired },
    });
  await expect(correct('2026', [first])).rejects.toMatchObject({ fault: 'correctionTells' });
  const { attack: found } = await correct('2027', [first, later]);
  expect(found.unjudgedChanges).toEqual([2]);
});

test.each([0, 1, 2, 3, 4])('15 becomes 0 whatever is true of it: %i', async (a) => {
  const shown = published(rounding, { a: 15, b: 20, total: 35 });
  for (const secret of [1, 2, 3, 4, 5, 6]) {
    const { release } = await protect(rounding, rowsOf({ a, b: 18 }), {
      ...{ earlier: [shown], secret },
    });
    expect(shownOf(release)).toMatchObject({ a: 0, b: 20 });
  }
});

test('a correction is held to the rules of releases that speak of it, and to no others', async () => {
  const strict = published(
    { ...rounding, threshold: 10, base: 10, scope: { period: '2020' } },
    {
      a: 20,
      b: 20,
      total: 40,
    },
  );
  const shown = published(rounding, { a: 20, b: 20, total: 40 });
  const { release } = await protect(rounding, rowsOf({ a: 36, b: 20 }), {
    earlier: [strict, shown],
  });
  expect(shownOf(release).a).toBeGreaterThanOrEqual(35);
});
