import { describe, expect, test } from 'vitest';
import { attacked, inputOf, protect, published, type Row, shownOf } from './support.ts';

const hidingFile = { dimensions: ['unit', 'nature'], method: 'hiding' };
const roundingFile = { dimensions: ['unit', 'nature'], method: 'rounding' };

const hiddenIn = (shown: Record<string, number | null>) =>
  Object.keys(shown).filter((cell) => shown[cell] === null);

describe('1. a 2×2 table with one small cell', () => {
  const rows: Row[] = [
    [['a', 'x'], 12],
    [['a', 'y'], 3],
    [['b', 'x'], 9],
    [['b', 'y'], 14],
  ];
  const all = {
    'a x': 12,
    'a y': 3,
    'b x': 9,
    'b y': 14,
    'a *': 15,
    'b *': 23,
    '* x': 21,
    '* y': 17,
    total: 38,
  };

  test('hiding the 3 alone is undone by its row: 15 − 12', () => {
    const release = published(hidingFile, { ...all, 'a y': null });
    expect(attacked([release]).findings).toMatchObject([
      { key: 'nature=y&unit=a', least: 3, most: 3 },
    ]);
  });

  test('hiding takes a full rectangle, or margins with it, and withstands the attack', async () => {
    const { release, attack } = await protect(hidingFile, rows);
    const hidden = hiddenIn(shownOf(release));
    expect(hidden.length).toBeGreaterThanOrEqual(4);
    expect(hidden).toContain('a y');
    expect(attack.intervals.find(({ key }) => key === 'nature=y&unit=a')).toMatchObject({
      least: 0,
    });
    expect(attacked([release], inputOf(hidingFile.dimensions, rows)).findings).toEqual([]);
  });

  test('rounding keeps all nine numbers, and they add up', async () => {
    const { release } = await protect(roundingFile, rows);
    const shown = shownOf(release);
    expect(hiddenIn(shown)).toEqual([]);
    expect((shown['a x'] ?? 0) + (shown['a y'] ?? 0)).toBe(shown.a);
  });
});

test('2. a single reporter with six reports is sensitive although 6 is more than 5', async () => {
  const rows: Row[] = [
    [['a', 'x'], 6, 1],
    [['a', 'y'], 20],
    [['b', 'x'], 20],
    [['b', 'y'], 20],
  ];
  expect(shownOf((await protect(hidingFile, rows)).release)['a x']).toBeNull();
  // As 10 it would say "5 to 14", so surely not nothing. As 5 it says "0 to 9".
  expect(shownOf((await protect(roundingFile, rows)).release)['a x']).toBe(5);
});

test('3. nested teams of 7, 2 and 6: the 2 never goes alone, because 15 − 13 undoes it', async () => {
  const file = {
    dimensions: ['unit'],
    method: 'hiding',
    hierarchies: { unit: { t1: 'd1', t2: 'd1', t3: 'd1', d1: null, d2: null } },
  };
  const rows: Row[] = [
    [['t1'], 7],
    [['t2'], 2],
    [['t3'], 6],
    [['d2'], 30],
  ];
  const alone = published(file, { t1: 7, t2: null, t3: 6, d1: 15, d2: 30, total: 45 });
  expect(attacked([alone]).findings).toMatchObject([{ key: 'unit=t2', least: 2, most: 2 }]);
  const { release } = await protect(file, rows);
  expect(hiddenIn(shownOf(release))).toContain('t2');
  expect(hiddenIn(shownOf(release)).length).toBeGreaterThanOrEqual(2);
});

test('3b. a group of mostly thin teams rolls up to its department instead of being full of gaps', async () => {
  const file = {
    dimensions: ['unit'],
    method: 'hiding',
    rollUp: true,
    hierarchies: { unit: { t1: 'd1', t2: 'd1', t3: 'd1', d1: null, d2: null } },
  };
  const rows: Row[] = [
    [['t1'], 7],
    [['t2'], 2],
    [['t3'], 1],
    [['d2'], 30],
  ];
  const { release } = await protect(file, rows);
  expect(shownOf(release)).toEqual({ d1: 10, d2: 30, total: 40 });
  expect(release.file.merged).toEqual({ unit: ['t1', 't2', 't3'] });
});

describe('4. a quarter and then its year', () => {
  const quarter = (period: string) => ({
    dimensions: ['unit'],
    method: 'hiding',
    scope: { period },
  });
  const one = published(quarter('2026-Q1'), { a: 8, total: 8 });
  const [two, three] = ['2026-Q2', '2026-Q3'].map((period) =>
    published(quarter(period), { a: 0, total: 0 }),
  );
  const four = published(quarter('2026-Q4'), { a: null, total: null });
  const earlier = [one, two, three, four].flatMap((release) => release ?? []);

  test('8, 0, 0 and a hidden quarter with a year of 11 give away the 3', () => {
    const year = published(quarter('2026'), { a: 11, total: 11 });
    expect(attacked([...earlier, year]).findings).toContainEqual(
      expect.objectContaining({ key: 'period=2026-Q4&unit=a', least: 3, most: 3 }),
    );
  });

  test('so the year is not published exactly once the quarters are out', async () => {
    const { release } = await protect(quarter('2026'), [[['a'], 11]], { earlier });
    expect(shownOf(release)).toEqual({ a: null, total: null });
  });
});

describe('5. a correction from 14 to 15 a week later', () => {
  const file = { dimensions: ['unit'], method: 'hiding', scope: { period: '2026' } };
  const before = published(file, { a: 14, total: 14 });

  test('is found by the attack: the difference is one person', () => {
    const after = published(file, { a: 15, total: 15 });
    expect(attacked([before, after]).findings).toMatchObject([
      { kind: 'change', key: 'period=2026&unit=a', least: 1, most: 1 },
      { kind: 'change', key: 'period=2026', least: 1, most: 1 },
    ]);
  });

  test('is refused when both numbers are exact', async () => {
    await expect(protect(file, [[['a'], 15]], { earlier: [before] })).rejects.toMatchObject({
      fault: 'correctionExposes',
    });
  });

  test('may be rounded: both multiples together leave the difference open', async () => {
    const rounded = { ...file, method: 'rounding' };
    const first = await protect(rounded, [[['a'], 14]]);
    const second = await protect(rounded, [[['a'], 15]], { earlier: [first.release] });
    expect(attacked([first.release, second.release]).findings).toEqual([]);
  });
});

test('6. two municipalities in a registry of 11: one that publishes 9 itself exposes the other', () => {
  const hierarchies = { municipality: { GM1: 'registry', GM2: 'registry', registry: null } };
  const of = (municipality: string) => ({
    dimensions: ['nature'],
    method: 'hiding',
    hierarchies,
    scope: { municipality },
  });
  const registry = published(of('registry'), { total: 11 });
  const one = published(of('GM1'), { total: 9 });
  expect(attacked([registry, one]).findings).toMatchObject([
    { key: 'municipality=GM2', least: 2, most: 2 },
  ]);
  expect(attacked([registry]).findings).toEqual([]);
});

test('7. two or more hidden in every row and column can still pin one cell down', async () => {
  // The rows a and b together, minus the columns x and y, leave the cell (a, z) alone with (c, w).
  const cells: Record<string, number | null> = {
    'a x': null,
    'a y': null,
    'a z': null,
    'a w': 6,
    'b x': null,
    'b y': null,
    'b z': 8,
    'b w': 7,
    'c x': 9,
    'c y': 6,
    'c z': null,
    'c w': null,
    'd x': 7,
    'd y': 8,
    'd z': null,
    'd w': null,
    'a *': 21,
    'b *': 30,
    'c *': 30,
    'd *': 32,
    '* x': 24,
    '* y': 29,
    '* z': 26,
    '* w': 34,
    total: 113,
  };
  const release = published(hidingFile, cells);
  const sure = attacked([release]).findings;
  // x: a+b = 8; y: a+b = 15; row a: 15 hidden; row b: 15 hidden → (a, z) = 15 + 15 − 8 − 15 = 7.
  expect(sure).toContainEqual(
    expect.objectContaining({ key: 'nature=z&unit=a', least: 7, most: 7 }),
  );
});

test('8. eight reporters of one team, all in one category: safe by count, disclosive by attribute', async () => {
  const file = { dimensions: ['team', 'nature'], population: { team: { t1: 60, t2: 80, t3: 70 } } };
  const rows: Row[] = [
    [['t1', 'sexual'], 8],
    [['t1', 'threat'], 0],
    [['t2', 'sexual'], 9],
    [['t2', 'threat'], 20],
    [['t3', 'sexual'], 12],
    [['t3', 'threat'], 11],
  ];
  const { release } = await protect({ ...file, method: 'hiding' }, rows);
  expect(shownOf(release)['t1 sexual']).toBeNull();
  expect(shownOf(release)['t1 threat']).toBeNull();
  const rounded = await protect({ ...file, method: 'rounding' }, rows);
  const others = rounded.attack.intervals.find(({ key }) => key === 'nature=threat&team=t1');
  expect(others?.most).toBeGreaterThanOrEqual(4);
});
