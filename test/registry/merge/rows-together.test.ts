/**
 * Somebody who knows what all municipalities but one sent, and looks at all rows of all tables at once:
 * they add up to the total, so the range of one narrows that of another.
 */
import { expect, test } from 'vitest';
import { type Random, stream, whole } from '../../../demo/random.ts';
import type { Merged } from '../../../registry/merge/merge.ts';
import { merged, type Sent } from './senders.ts';

const tables: Readonly<Record<string, readonly string[]>> = {
  nature: ['threat', 'stalking', 'bribery', 'verbal_aggression', 'intimidation', 'destruction'],
  channel: ['in_person', 'remote', 'online'],
};
const keys = Object.entries(tables).map(([name, codes]) => codes.map((code) => `${name}=${code}`));
/** What every number that was sent is a multiple of. */
const step = 5;

/** The first codes are far more common than the last, so that many rows are empty or nearly all. */
function rowsOf(random: Random, codes: readonly string[], total: number): Record<string, number> {
  const rows = Object.fromEntries(codes.map((code) => [code, 0]));
  for (let left = total; left > 0; left -= step) {
    const code = codes[Math.floor(random() * random() * codes.length)] ?? '';
    rows[code] = (rows[code] ?? 0) + step;
  }
  return rows;
}

const country = (random: Random): Sent[] =>
  Array.from({ length: 12 }, (_, at) => {
    const total = step * whole(random, 1, 8);
    const own = Object.entries(tables).map(([name, codes]) => [name, rowsOf(random, codes, total)]);
    return {
      municipality: `GM${1000 + at}`,
      total,
      tables: Object.fromEntries(own),
      ledger: at + 1,
    };
  });

function numberIn({ total, tables: own }: Sent, key: string): number {
  const [name = '', code = ''] = key.split('=');
  return key === '' ? (total ?? 0) : (own?.[name]?.[code] ?? 0);
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const narrowed = (one: Range, other: Range): Range => ({
  least: Math.max(one.least, other.least),
  most: Math.min(one.most, other.most),
});

/** What each figure leaves by itself: multiples of five, not below nothing. */
function rangesAlone({ cells, base }: Merged, others: readonly Sent[]): Map<string, Range> {
  return new Map(
    ['', ...keys.flat()].map((key) => {
      const value = cells.find((cell) => cell.key === key)?.value ?? null;
      const known = others.reduce((sum, sent) => sum + numberIn(sent, key), 0);
      if (value === null) return [key, { least: 0, most: Number.POSITIVE_INFINITY }];
      const least = Math.max(0, step * Math.ceil((value - base - known) / step));
      return [key, { least, most: step * Math.floor((value + base - 1 - known) / step) }];
    }),
  );
}

/** What all of them together leave: the rows of each table are the total. */
function rangesTogether(alone: ReadonlyMap<string, Range>): ReadonlyMap<string, Range> {
  const ranges = new Map(alone);
  const of = (key: string) => ranges.get(key) ?? { least: 0, most: 0 };
  const narrow = (key: string, by: Range) => ranges.set(key, narrowed(of(key), by));
  for (let round = 0; round < 20; round += 1) {
    for (const rows of keys) {
      const sum = (side: keyof Range, but = '') =>
        rows.reduce((all, key) => (key === but ? all : all + of(key)[side]), 0);
      narrow('', { least: sum('least'), most: sum('most') });
      for (const key of rows) {
        const [least, most] = [sum('least', key), sum('most', key)];
        narrow(key, { least: of('').least - most, most: of('').most - least });
      }
    }
  }
  return ranges;
}

const numbersIn = ({ least, most }: Range) => (most - least) / step + 1;

interface Left {
  readonly alone: number;
  readonly together: number;
}

/** How many numbers stay possible for what each sent, but for nothing and for what is not told. */
async function leftIn(number: number): Promise<Left[]> {
  const sent = country(stream(3, `rows together ${number}`));
  const outcome = await merged(sent, { secret: number });
  if (outcome.kind !== 'merged') return [];
  const total = outcome.merged;
  return sent.flatMap((own) => {
    const others = sent.filter((other) => other !== own);
    const alone = rangesAlone(total, others);
    const together = rangesTogether(alone);
    return [...alone].flatMap(([key, range]): Left[] => {
      const both = together.get(key);
      if (numberIn(own, key) === 0 || both === undefined || !Number.isFinite(range.most)) return [];
      return [{ alone: numbersIn(range), together: numbersIn(both) }];
    });
  });
}

test('leaves him at least two numbers for everything that somebody sent, and mostly as many as before', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, (_, at) => leftIn(at + 1)));
  const left = all.flat();
  expect(left.length).toBeGreaterThan(300);
  expect(Math.min(...left.map(({ together }) => together))).toBeGreaterThanOrEqual(2);
  const fewer = left.filter(({ alone, together }) => together < alone);
  expect(fewer.length / left.length).toBeLessThan(0.2);
});
