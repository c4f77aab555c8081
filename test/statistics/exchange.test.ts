import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { exchangeJsonSchema, exchangeSchema } from '../../statistics/exchange.ts';
import { filesOf } from '../../statistics/formats/index.ts';
import type { MadeRelease } from '../../statistics/make-release.ts';
import { textOf } from './read-files.ts';
import { councilCounts, countedByUnit, madeOf, overviewCounts } from './release-samples.ts';
import { spread } from './samples.ts';

const published = '../../docs/schemas/vpt-aggregate-1.0.schema.json';

const validates = new Ajv2020({ strict: true, strictTypes: false }).compile(exchangeJsonSchema());

/** A file as anybody might have written it. */
interface Written {
  header: Record<string, unknown>;
  rows: Record<string, unknown>[];
}

const jsonOf = async (made: MadeRelease): Promise<Written> =>
  JSON.parse(textOf(await filesOf(made), 'json'));

const overview = await jsonOf(await madeOf('staff', overviewCounts));
const council = await jsonOf(await madeOf('political', councilCounts));
const pool = countedByUnit(spread({ office: 'council_member' }, 14, 11, 0));

const hiddenUnit = overview.rows.findIndex(({ dim1_code }) => dim1_code === 'civil_affairs');
const withRow = (change: Record<string, unknown>): Written => ({
  ...overview,
  rows: overview.rows.with(hiddenUnit, { ...overview.rows[hiddenUnit], ...change }),
});
const withHeader = (change: Record<string, unknown>): Written => ({
  ...overview,
  header: { ...overview.header, ...change },
});

describe('the published JSON Schema', () => {
  it('is the one in docs/schemas', async () => {
    const text = `${JSON.stringify(exchangeJsonSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(published);
  });

  it('accepts what Luwte writes: some numbers, a total only, and none', async () => {
    const rounding = { method: 'rounding' } as const;
    const releases = [
      madeOf('staff', overviewCounts),
      madeOf('staff', overviewCounts, rounding),
      madeOf('staff', overviewCounts, { period: '2026-Q1', correction: 1 }),
      madeOf('staff', []),
      madeOf('staff', overviewCounts, { organisation: { staffSize: 9 } }),
      madeOf('staff', overviewCounts, { ...rounding, organisation: { threshold: 7 } }),
      madeOf('political', councilCounts),
      madeOf('political', pool, { period: '2024/2026' }),
      madeOf('political', pool, rounding),
      madeOf('political', pool, { organisation: { councilSeats: null } }),
    ];
    for (const made of await Promise.all(releases)) {
      expect(validates(await jsonOf(made)), JSON.stringify(validates.errors)).toBe(true);
    }
  });
});

const broken: Readonly<Record<string, unknown>> = {
  'a true number in a hidden row': withRow({ value: 4 }),
  'a true number in a hidden row that claims to be shown': withRow({ value: 4, status: 'ok' }),
  'a shown row without a number': withRow({ status: 'ok' }),
  'a rounded number that is no multiple of five': withRow({ value: 4, status: 'rounded' }),
  'more incidents than any database keeps': withRow({ value: 3_000_000_000, status: 'rounded' }),
  'a row with a threshold that nothing reaches': withRow({ threshold: 3_000_000_000 }),
  'a header with one': withHeader({ threshold: 3_000_000_000 }),
  'rounding without an end': withHeader({ reach: 3_000_000_000 }),
  'a correction of a correction, and so on': withHeader({ correction: 3_000_000_000 }),
  'an unknown status': withRow({ status: 'one_reporter_dominates' }),
  'a reason': withRow({ reason: 'fewer_than_threshold' }),
  'a name in a row': withRow({ name: 'J. Jansen' }),
  'a code that is in no list': withRow({ dim1_code: 'J. Jansen' }),
  'a second dimension': withRow({ dim2_name: 'gender', dim2_code: 'f' }),
  'another measure': withRow({ measure: 'reporters', value: null }),
  'a threshold below five': withRow({ threshold: 4 }),
  'a row of the other compartment': withRow({ regime: 'political' }),
  'an office in a file of staff': withRow({ table_id: 'T5_office', dim1_code: 'alderman' }),
  'a row without a status': withRow({ status: undefined }),
  'a name in the header': withHeader({ contact: 'J. Jansen' }),
  'the exact number of staff': withHeader({ staff_size: 420 }),
  'a definition of its own': withHeader({ definitions: { incident: { nl: 'J.', en: 'J.' } } }),
  'another version': withHeader({ schema_version: '2.0' }),
  'numbers in a file that publishes none': withHeader({ published: false }),
  'staff and officeholders in one file': { ...overview, rows: [...overview.rows, ...council.rows] },
  'no rows': { ...overview, rows: [] },
  'a further property': { ...overview, reports: [] },
  'no file at all': null,
};

describe('refused, by the published schema and by our own', () => {
  it.each(Object.entries(broken))('%s', (_, file) => {
    // Through text, as a receiver gets it: what is undefined is then absent.
    const received: unknown = JSON.parse(JSON.stringify(file));
    expect(validates(received)).toBe(false);
    expect(exchangeSchema.safeParse(received).success).toBe(false);
  });
});
