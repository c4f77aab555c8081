import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columns } from '../../statistics/exchange.ts';
import { policyColumns } from '../../statistics/exchange-policy.ts';
import { filesOf } from '../../statistics/formats/index.ts';
import type { MadeRelease } from '../../statistics/make-release.ts';
import { brokenRules, isProperty } from './csvw-rules.ts';
import { csvRows, textOf } from './read-files.ts';
import { councilCounts, countedPolicy, madeOf, overviewCounts } from './release-samples.ts';

/** What of a description says what a value may be. */
const metadataSchema = z.looseObject({
  tables: z.array(
    z.looseObject({
      url: z.string(),
      tableSchema: z.looseObject({
        columns: z.array(
          z.looseObject({
            name: z.string(),
            datatype: z.union([
              z.enum(['string', 'date']),
              z.strictObject({ base: z.literal('string'), format: z.string() }),
              z.strictObject({ base: z.literal('integer'), minimum: z.int() }),
            ]),
            required: z.boolean(),
          }),
        ),
        primaryKey: z.array(z.string()),
      }),
    }),
  ),
});
type Table = z.infer<typeof metadataSchema>['tables'][number];
type ColumnMetadata = Table['tableSchema']['columns'][number];

function fits({ datatype, required }: ColumnMetadata, value: string): boolean {
  if (value === '') return !required;
  if (datatype === 'string') return true;
  if (datatype === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (datatype.base === 'string') return new RegExp(datatype.format).test(value);
  return /^\d+$/.test(value) && Number(value) >= datatype.minimum;
}

async function read(made: MadeRelease) {
  const files = await filesOf(made);
  const json: unknown = JSON.parse(textOf(files, 'csvw'));
  const { tables } = metadataSchema.parse(json);
  const names = files.files.map((file) => file.name);
  const rows = tables.map((_, index) => csvRows(files, index === 0 ? 'csv' : 'policyCsv'));
  return { json, tables, rows, names };
}

const releases = [
  await madeOf('staff', overviewCounts),
  await madeOf('staff', overviewCounts, { method: 'rounding', indicators: countedPolicy }),
  await madeOf('political', councilCounts, { indicators: countedPolicy }),
];

describe('the CSVW description', () => {
  it.each(releases)(
    'keeps every rule of the W3C, with properties of its vocabulary',
    async (made) => {
      expect(brokenRules((await read(made)).json)).toEqual([]);
    },
  );

  it.each(releases)('describes every column of its CSV files, in order', async (made) => {
    const { tables, rows, names } = await read(made);
    const expected = made.release.indicators === null ? [columns] : [columns, policyColumns];
    expect(tables.map(({ tableSchema }) => tableSchema.columns.map(({ name }) => name))).toEqual(
      expected,
    );
    expect(rows.map(([row]) => Object.keys(row ?? {}))).toEqual(expected);
    expect(tables.filter(({ url }) => !names.includes(url))).toEqual([]);
    // Where a reader of the first CSV file looks for its description.
    expect(names).toContain(`${tables[0]?.url}-metadata.json`);
  });

  it.each(releases)('holds for every value, and its keys tell rows apart', async (made) => {
    const { tables, rows } = await read(made);
    for (const [index, { tableSchema }] of tables.entries()) {
      const lines = rows[index] ?? [];
      const wrong = lines.flatMap((row) =>
        tableSchema.columns.filter((column) => !fits(column, row[column.name] ?? '')),
      );
      expect(wrong).toEqual([]);
      const keys = lines.map((row) => tableSchema.primaryKey.map((one) => row[one]).join('|'));
      expect(new Set(keys).size).toBe(lines.length);
    }
  });

  it('refuses a name, a code of the other compartment, and an unknown status', async () => {
    const { tables } = await read(await madeOf('staff', overviewCounts));
    const column = (wanted: string) => {
      const found = tables[0]?.tableSchema.columns.find((one) => one.name === wanted);
      if (found === undefined) throw new Error(`no column ${wanted}`);
      return found;
    };
    expect(fits(column('dim1_code'), 'J. Jansen')).toBe(false);
    expect(fits(column('dim1_code'), 'alderman')).toBe(false);
    expect(fits(column('status'), 'hidden')).toBe(false);
    expect(fits(column('value'), '-1')).toBe(false);
    expect(fits(column('schema_version'), '1x0')).toBe(false);
  });
});

describe('the rules of the W3C', () => {
  it('know which property belongs to what', () => {
    expect(isProperty('Dialect', 'delimiter')).toBe(true);
    expect(isProperty('Table', 'delimiter')).toBe(false);
    expect(isProperty('Column', 'required')).toBe(true);
    expect(isProperty('TableGroup', 'tables')).toBe(true);
    expect(isProperty('Table', 'colums')).toBe(false);
  });

  const wrong: Readonly<Record<string, (text: string) => string>> = {
    'a context with a prefix of our own': (text) =>
      text.replace('"@language": "en"', '"@language": "en", "vpt": "https://example.org/"'),
    'a property that is none': (text) => text.replace('"primaryKey"', '"primaryKeys"'),
    'a property at the wrong place': (text) => text.replace('"url"', '"delimiter": ";", "url"'),
    'a key that is no column': (text) => text.replace('"dim1_code",\n', '"dim9_code",\n'),
    'a column name that a template cannot hold': (text) =>
      text.replace('"name": "value"', '"name": "_value"'),
    'two columns of one name': (text) => text.replace('"name": "value"', '"name": "status"'),
    'a lowest value of a text': (text) => text.replace('"base": "integer"', '"base": "string"'),
    'a type that is none': (text) => text.replace('"base": "integer"', '"base": "whole"'),
    'a format that is no expression': (text) => text.replace('"^GM[0-9]{4}$"', '"^GM[0-9"'),
    'a language beside a type': (text) =>
      text.replace('"@type": "xsd:date"', '"@type": "xsd:date", "@language": "nl"'),
    'an unknown prefix': (text) => text.replace('"dc:title"', '"vpt:title"'),
    'a keyword in a note': (text) => text.replace('"producer"', '"@set": [], "producer"'),
    'no tables': (text) => text.replace('"tables"', '"table"'),
  };

  it.each(Object.entries(wrong))('are broken by %s', async (_, change) => {
    const [made] = releases;
    if (made === undefined) throw new Error('no release');
    const text = textOf(await filesOf(made), 'csvw');
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(brokenRules(JSON.parse(changed))).not.toEqual([]);
  });
});
