import { describe, expect, test } from 'vitest';
import { narrowedCells } from '../../../registry/merge/alone.ts';
import { type Merged, rememberedOf } from '../../../registry/merge/merge.ts';
import { regionsFor } from '../../../registry/merge/regions.ts';
import type { RememberedMerge } from '../../../registry/merge/remembered.ts';
import { relatedPeriods } from '../../../registry/merge/timeline.ts';
import { merged, type Sent } from './senders.ts';

const sender = (at: number, total: number): Sent => ({
  municipality: `GM${1000 + at}`,
  ledger: at + 1,
  total,
});
const codes = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `GM${1000 + from + at}`);

/** A total as the registry remembers it: who has how much, and what was told of the sum. */
function total(
  sequence: number,
  told: number,
  numbers: Readonly<Record<string, number>>,
  period = '2026',
): RememberedMerge {
  const own = Object.entries(numbers);
  return {
    ...{ sequence, period, base: 10, reach: 1, published: new Map([['', told]]) },
    municipalities: new Map(
      own.map(([code, number]) => [code, { region: null, cells: new Map([['', number]]) }]),
    ),
    sent: new Map(own.map(([code, number]) => [code, String(number)])),
    ...{ named: new Set(Object.keys(numbers)), regions: null, secret: '' },
  };
}

describe('who knows all others but one', () => {
  const others = { GM1000: 100, GM1001: 115, GM1002: 200 };

  test('has one range for a number that stays, however many totals follow', () => {
    const totals = [5, 0, 5, 0, 5].map((off, at) =>
      total(at + 1, 440 + 35 * at + off, { ...others, GM1009: 30, GM1010: 35 * at }),
    );
    const [now, ...before] = totals.toReversed();
    expect(now && narrowedCells(now, before.toReversed())).toEqual([]);
  });

  test('has two for a number that went out again: what they share may not be less than a base', () => {
    const came = total(1, 440, { ...others, GM1009: 30 });
    const gone = total(2, 450, { ...others, GM1010: 45 });
    expect(narrowedCells(gone, [came])).toEqual(['']);
    expect(narrowedCells({ ...gone, published: new Map([['', 460]]) }, [came])).toEqual([]);
  });

  test('has two where a country was told, and later only a region of it', () => {
    const key = 'nature=stalking';
    const told = (
      sequence: number,
      published: readonly (readonly [string, number])[],
      more = {},
    ) => ({
      ...total(sequence, 0, {}),
      published: new Map(published),
      municipalities: new Map(
        Object.entries({ GM1000: 28, GM1001: 40, ...more }).map(([code, number]) => [
          code,
          { region: 'Noord', cells: new Map([[key, number]]) },
        ]),
      ),
    });
    // 68 told as 76 leaves him what he seeks from 2 less to 17 more, 123 told as 120 from 13 less to 6 more.
    const country = told(1, [[key, 76]]);
    const region = told(2, [[`${key}&region=Noord`, 120]], { GM1002: 55 });
    expect(narrowedCells(region, [country])).toEqual([`${key}&region=Noord`]);
    const wide = told(2, [[`${key}&region=Noord`, 130]], { GM1002: 55 });
    expect(narrowedCells(wide, [country])).toEqual([]);
  });

  test('has several where a year follows its quarters', () => {
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((name, at) =>
      total(at + 1, 0, { GM1000: 9, GM1001: 0 }, `2026-${name}`),
    );
    const year = (told: number) => total(5, told, { GM1000: 36, GM1001: 0 });
    expect(narrowedCells(year(28), quarters)).toEqual([]);
    // Each quarter has 9 more than was told, the year 10 less: only one number fits both.
    expect(narrowedCells(year(46), quarters)).toEqual(['']);
  });
});

describe('regions of a year', () => {
  const list = (entries: readonly (readonly [string, string])[]) => new Map(entries);
  const twelve = codes(0, 12).map((_, at) => sender(at, 30));
  const first = list(codes(0, 20).map((code, at) => [code, at % 2 ? 'Oost' : 'West']));
  const totalOf = async (
    sent: readonly Sent[],
    regionOf: ReadonlyMap<string, string>,
    earlier: RememberedMerge[] = [],
  ): Promise<Merged> => {
    const outcome = await merged(sent, { regionOf, earlier });
    if (outcome.kind !== 'merged') throw new Error(JSON.stringify(outcome));
    return outcome.merged;
  };
  const ten = codes(12, 8).map((_, at) => sender(12 + at, 40));

  test('keep their names and their municipalities, whatever the list says since', async () => {
    const one = rememberedOf(await totalOf(twelve, first), 1);
    const moved = list(
      codes(0, 24).map((code, at) => [code, at === 3 ? 'West' : at % 2 ? 'Oostland' : 'West']),
    );
    const many = [...ten, ...codes(20, 4).map((_, at) => sender(20 + at, 40))];
    const { cells, tally } = await totalOf([...twelve, ...many], moved, [one]);
    const names = new Set(cells.flatMap(({ codes: { region } }) => region ?? []));
    expect([...names].sort()).toEqual(['Oost', 'West', 'not_listed']);
    expect(tally.municipalities.get('GM1003')?.region).toBe('Oost');
    expect(tally.municipalities.get('GM1020')?.region).toBe('West');
  });

  test('say nothing when a few are new in one of them, nor does another from which it could be taken', async () => {
    const one = rememberedOf(await totalOf(twelve, first), 1);
    const west = [0, 2, 4, 6, 8, 10].map((at) => ({ ...sender(at, 60), correction: 1 }));
    const now = [...west, ...twelve.filter((_, at) => at % 2), sender(13, 40)];
    const { cells } = await totalOf(now, first, [one]);
    const shown = (key: string) => cells.find((cell) => cell.key === key)?.value;
    expect(shown('')).not.toBeNull();
    expect([shown('region=Oost'), shown('region=West')]).toEqual([null, null]);
  });

  test('of three years are those of every year in them, or none', () => {
    const year = (period: string, regions: ReadonlyMap<string, string>) => ({
      ...total(1, 10, { GM1000: 5 }, period),
      regions,
    });
    const other = list([['GM1000', 'Oost']]);
    const same = [year('2025', first), year('2026', first)];
    expect(regionsFor('2025/2027', first, same)?.get('GM1000')).toBe('West');
    expect(regionsFor('2025/2027', first, [...same, year('2027', other)])).toBeNull();
    expect(regionsFor('2027', other, same)).toBe(other);
    expect(regionsFor('2026-Q1', other, same)?.get('GM1000')).toBe('West');
    expect(regionsFor('2026', null, same)).toBeNull();
  });
});

test('periods that share days belong together, and so do those that share days with these', () => {
  const merges = ['2024', '2025-Q1', '2026', '2027', '2024/2026', '2025/2027', '2031'];
  const related = (period: string) => [...relatedPeriods(period, merges)].join(' ');
  expect(related('2031')).toBe('2031');
  expect(related('2024/2026')).toBe('2024 2025-Q1 2026 2027 2024/2026 2025/2027');
  expect(related('2025-Q1')).toBe('2024 2025-Q1 2026 2027 2024/2026 2025/2027');
});
