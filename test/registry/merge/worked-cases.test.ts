import { describe, expect, test } from 'vitest';
import { exposedCells } from '../../../registry/merge/differences.ts';
import { rememberedOf } from '../../../registry/merge/merge.ts';
import { mergeRules } from '../../../registry/merge/rules.ts';
import { exactIntervals } from '../../../statistics/attack/intervals.ts';
import { merged, type Sent, solver } from './senders.ts';

const sender = (at: number, total: number, rest: Partial<Sent> = {}): Sent => ({
  municipality: `GM${1000 + at}`,
  total,
  ...rest,
});

/** A municipality whose reports are nearly all threats. */
const threats = (at: number, total: number): Sent =>
  sender(at, total, { tables: { nature: { threat: Math.max(0, total - 5), bribery: 5 } } });

async function totalOf(sent: readonly Sent[], options: Parameters<typeof merged>[1] = {}) {
  const outcome = await merged(sent, options);
  if (outcome.kind !== 'merged') throw new Error(JSON.stringify(outcome));
  return outcome.merged;
}

const reasonOf = async (...args: Parameters<typeof merged>) => {
  const outcome = await merged(...args);
  return 'refusal' in outcome ? outcome.refusal.reason : outcome.kind;
};

describe('6. Two municipalities added', () => {
  test('a total of 11 of which one publishes 9 itself is refused: the other would be 2', async () => {
    const two = [sender(1, 9, { base: null }), sender(2, 2, { base: null })];
    expect(await reasonOf(two)).toBe('few_municipalities');
  });

  test('of officeholders ten have to be behind a total, of civil servants five', async () => {
    const nine = Array.from({ length: 9 }, (_, at) => sender(at, 20, { base: 10 }));
    expect(await reasonOf(nine, { regime: 'political' })).toBe('few_municipalities');
    expect(await reasonOf(nine.slice(0, 4))).toBe('few_municipalities');
    expect(await reasonOf(nine.slice(0, 5))).toBe('merged');
  });

  test('two senders of one municipality are one municipality', async () => {
    const griffier = (at: number) => sender(at % 4, 20, { ledger: at });
    const eight = Array.from({ length: 8 }, (_, at) => griffier(at));
    expect(await reasonOf(eight)).toBe('few_municipalities');
  });

  test('when one of them is most of the total there is none: who knows the rest would know it', async () => {
    const others = Array.from({ length: 8 }, (_, at) => sender(at, 5));
    expect(await reasonOf([...others, sender(9, 400)])).toBe('one_dominates');
  });

  test('when all others are public, the last is known by a range of at least a base, and never exactly', async () => {
    const others = [10, 25, 5, 40, 15, 30, 10].map((total, at) => sender(at, total));
    for (const [secret, last] of [5, 10, 15, 45].entries()) {
      const { cells, base } = await totalOf([...others, sender(20, last)], { secret });
      const shown = cells[0]?.value ?? 0;
      const known = shown - 135;
      const least = Math.max(0, known - base);
      const most = known + base - 1;
      expect(last).toBeGreaterThanOrEqual(least);
      expect(last).toBeLessThanOrEqual(most);
      expect(most - least).toBeGreaterThanOrEqual(base - 1);
    }
  });

  test('taken with its tables as well, the last keeps more than one number in every row', async () => {
    const all = [30, 25, 15, 40, 55, 30, 20, 35].map((total, at) => threats(at, total));
    const { cells, base } = await totalOf(all);
    const rows = cells.filter(({ codes }) => Object.keys(codes).every((name) => name === 'nature'));
    const own: Readonly<Record<string, number>> = {
      '': 35,
      'nature=threat': 30,
      'nature=bribery': 5,
    };
    const others = (key: string) =>
      key === '' ? 215 : key === 'nature=threat' ? 180 : key === 'nature=bribery' ? 35 : 0;
    const known = rows.map(({ key, value }) => ({
      key,
      lower: value === null ? 0 : Math.max(0, value - base - others(key)),
      upper: value === null ? Number.POSITIVE_INFINITY : value + base - 1 - others(key),
      ...{ value: null, isHidden: false, isRounded: true, isCross: false },
    }));
    const worked = exactIntervals(
      solver,
      {
        cells: known,
        at: new Map(known.map(({ key }, at) => [key, at])),
        sums: [{ parent: 0, children: known.slice(1).map((_, at) => at + 1) }],
        changes: [],
      },
      100,
    );
    for (const { key, least, most } of worked?.intervals ?? []) {
      expect(least).toBeLessThanOrEqual(own[key] ?? 0);
      expect(most ?? 1000).toBeGreaterThanOrEqual(own[key] ?? 0);
      // More than one multiple of five fits.
      expect((most ?? 1000) - least).toBeGreaterThanOrEqual(5);
    }
    expect(worked?.intervals.length).toBeGreaterThan(2);
  });
});

describe('a region in which few take part', () => {
  const twelve = Array.from({ length: 12 }, (_, at) => threats(at, 30));
  const hiding = { ...threats(20, 30), tables: { nature: { threat: 25, bribery: null } } };
  const briberyPerRegion = async (regions: readonly string[]) => {
    const sent = [...twelve, hiding];
    const regionOf = new Map(sent.map(({ municipality }, at) => [municipality, regions[at] ?? '']));
    const { cells } = await totalOf(sent, { regionOf });
    const bribery = cells.filter(({ codes }) => codes.nature === 'bribery');
    return new Map(bribery.map((cell) => [cell.codes.region ?? 'NL', cell]));
  };
  const silent = { municipalities: null, hidden: null, standardError: null, most: null };

  test('does not say how many of them hide a number', async () => {
    const regions = [...Array<string>(6).fill('Oost'), ...Array<string>(5).fill('Noord')];
    const bribery = await briberyPerRegion([...regions, 'West', 'West']);
    expect(bribery.get('Oost')).toMatchObject({ municipalities: 6, hidden: 0 });
    expect(bribery.get('West')).toMatchObject({ ...silent, least: null, systematic: null });
  });

  test('does not say so either when the other regions are taken from the country', async () => {
    const regions = [...Array<string>(6).fill('Oost'), ...Array<string>(5).fill('Noord')];
    const three = await briberyPerRegion([...regions, 'West', 'West']);
    expect(three.get('NL')).toMatchObject({ municipalities: 12, hidden: 1 });
    expect(three.get('Noord')).toMatchObject(silent);
    const two = await briberyPerRegion([...Array<string>(12).fill('Oost'), 'West']);
    expect(two.get('Oost')).toMatchObject(silent);
  });

  test('has no number of one municipality that could not be nothing', async () => {
    const alone = threats(20, 80);
    const regionOf = new Map(
      [...twelve, alone].map(({ municipality }, at) => [municipality, at < 12 ? 'Oost' : 'West']),
    );
    const { cells, base, reach } = await totalOf([...twelve, alone], { regionOf });
    const west = cells.filter(({ codes }) => codes.region === 'West');
    expect(west.find(({ key }) => key === 'region=West')?.value).toBeNull();
    for (const { value } of west) expect(value === null || value <= base * reach).toBe(true);
  });
});

describe('between two merges', () => {
  const first = Array.from({ length: 12 }, (_, at) => threats(at, 20 + 5 * (at % 4)));
  const firstMerge = async () => rememberedOf(await totalOf(first), 1);

  test('one more municipality of 200 is the difference: it waits', async () => {
    const earlier = [await firstMerge()];
    expect(await reasonOf([...first, threats(50, 200)], { earlier })).toBe('few_new');
  });

  test('one that corrected itself by 100 is the difference as well', async () => {
    const earlier = [await firstMerge()];
    const corrected = first.map((one, at) => (at === 3 ? threats(3, 135) : one));
    expect(await reasonOf(corrected, { earlier })).toBe('few_new');
  });

  test('one that is gone is, too', async () => {
    const large = [...first, threats(50, 200)];
    const earlier = [rememberedOf(await totalOf(large), 1)];
    expect(await reasonOf(first, { earlier })).toBe('few_new');
  });

  test('one that came later waits however little it has: both totals have the same draws', async () => {
    const earlier = [await firstMerge()];
    // Numbers of base 5 rounded twice by one draw would leave of it at most three, and of nothing two.
    for (const total of [5, 10]) {
      const now = [...first, threats(50, total)];
      expect(await reasonOf(now, { earlier })).toBe('few_new');
    }
  });

  test('while a few wait, the total from before stands', async () => {
    const earlier = [await firstMerge()];
    const waiting = await merged([...first, threats(50, 200), threats(51, 30)], { earlier });
    const refusal = { reason: 'few_new', least: 5, municipalities: 2, earlier: 1 };
    expect(waiting).toMatchObject({ kind: 'kept', sequence: 1, refusal });
  });

  test('four that only corrected do not hide the one that came, nor do five corrections of nothing', async () => {
    const earlier = [await firstMerge()];
    const corrected = (few: number, by: number) =>
      first.map((one, at) =>
        at < few ? { ...one, correction: 1, total: (one.total ?? 0) + by } : one,
      );
    const newcomer = threats(50, 40);
    expect(await reasonOf([...corrected(3, 5), newcomer], { earlier })).toBe('few_new');
    expect(await reasonOf([...corrected(5, 0), newcomer], { earlier })).toBe('difference_exposes');
    expect(await reasonOf([...corrected(6, 5), newcomer], { earlier })).toBe('merged');
  });

  test('who came alone is not named until enough came, and never when none of them has a number', async () => {
    const one = await firstMerge();
    const again = first.map((sent, at) => (at < 6 ? { ...sent, correction: 1, total: 60 } : sent));
    const hidden = (at: number): Sent => ({ municipality: `GM${1000 + at}`, total: null });
    const namesOf = async (sent: readonly Sent[]) =>
      (await totalOf(sent, { earlier: [one] })).named;
    expect([...(await namesOf([...again, hidden(50)]))]).toEqual([...one.named]);
    const six = Array.from({ length: 6 }, (_, at) => at + 50);
    expect([...(await namesOf([...again, ...six.map(hidden)]))]).toEqual([...one.named]);
    const mixed = six.map((at) => (at === 50 ? hidden(at) : threats(at, 40)));
    expect((await namesOf([...again, ...mixed])).size).toBe(18);
  });

  test('six that came together hide each other', async () => {
    const earlier = [await firstMerge()];
    const six = Array.from({ length: 6 }, (_, at) => threats(50 + at, 40));
    expect(await reasonOf([...first, ...six], { earlier })).toBe('merged');
  });

  test('six came, and of those two: each of the merges before is looked at, not only the last', async () => {
    const one = await firstMerge();
    const six = Array.from({ length: 6 }, (_, at) => threats(50 + at, 40));
    const two = rememberedOf(await totalOf([...first, ...six], { earlier: [one] }), 2);
    // Beside the last merge five are gone; beside the first one came.
    const now = [...first, threats(50, 40)];
    expect(await reasonOf(now, { earlier: [one, two] })).toBe('few_new');
  });

  test('nothing new is the same merge again', async () => {
    const earlier = [await firstMerge()];
    expect(await reasonOf(first, { earlier })).toBe('unchanged');
  });

  test('a year less its quarters is who sent no quarters', async () => {
    const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((name, at) => ({ period: `2026-${name}`, at }));
    const earlier = await Promise.all(
      quarters.map(async ({ period, at }) => {
        const sent = first.map(({ municipality }) => ({ municipality, total: 10, period }));
        return { ...rememberedOf(await totalOf(sent), at + 1), period };
      }),
    );
    const year = first.map(({ municipality }) => ({ municipality, total: 40 }));
    expect(await reasonOf(year, { earlier })).toBe('merged');
    const late = [...year, { municipality: 'GM1050', total: 200 }];
    expect(await reasonOf(late, { earlier })).toBe('difference_exposes');
  });

  test('a row of which one newcomer is nearly all is withheld, and the total is not', async () => {
    const earlier = [await firstMerge()];
    const newcomers = Array.from({ length: 6 }, (_, at) =>
      sender(50 + at, 60, {
        tables: { nature: at === 0 ? { stalking: 55, threat: 5 } : { threat: 60 } },
      }),
    );
    const { cells } = await totalOf([...first, ...newcomers], { earlier });
    expect(cells.find(({ key }) => key === 'nature=stalking')?.value).toBeNull();
    expect(cells[0]?.value).not.toBeNull();
  });

  test('a difference that could be nothing shows nobody', async () => {
    const one = await firstMerge();
    const itself = (key: string) => key;
    const exposedAt = (difference: number) => {
      const shown = (one.published.get('') ?? 0) + difference;
      const two = { ...one, municipalities: new Map(), published: new Map([['', shown]]) };
      const terms = [
        { merge: two, sign: 1 as const, cellOf: itself },
        { merge: one, sign: -1 as const, cellOf: itself },
      ];
      const rules = { ...mergeRules.staff, leastMunicipalities: 50 };
      return exposedCells({ terms, keys: [''], cellOf: itself, with: 1, between: null }, rules);
    };
    expect(exposedAt(10)).toEqual([]);
    expect(exposedAt(-10)).toEqual([]);
    expect(exposedAt(40)).toEqual(['']);
  });
});
