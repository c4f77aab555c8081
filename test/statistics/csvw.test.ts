import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columns } from '../../statistics/exchange.ts';
import { filesOf } from '../../statistics/formats/index.ts';
import type { MadeRelease } from '../../statistics/make-release.ts';
import { csvRows, textOf } from './read-files.ts';
import { councilCounts, madeOf, overviewCounts } from './release-samples.ts';

const name = z.string().regex(/^[a-z0-9_]+$/);

/** What we use of the W3C's Metadata Vocabulary for Tabular Data. */
const metadataSchema = z.strictObject({
  '@context': z.tuple([
    z.literal('http://www.w3.org/ns/csvw'),
    z.strictObject({ '@language': z.string() }),
  ]),
  url: z.string(),
  'dc:title': z.string(),
  'dc:created': z.strictObject({ '@value': z.iso.date(), '@type': z.literal('xsd:date') }),
  dialect: z.strictObject({
    encoding: z.literal('utf-8'),
    delimiter: z.literal(','),
    lineTerminators: z.tuple([z.literal('\r\n')]),
    header: z.literal(true),
  }),
  tableSchema: z.strictObject({
    columns: z.array(
      z.strictObject({
        name,
        titles: name,
        'dc:description': z.array(
          z.strictObject({ '@value': z.string(), '@language': z.enum(['nl', 'en']) }),
        ),
        datatype: z.union([
          z.literal('string'),
          z.strictObject({ base: z.literal('string'), format: z.string() }),
          z.strictObject({ base: z.literal('integer'), minimum: z.int() }),
        ]),
        required: z.boolean(),
      }),
    ),
    primaryKey: z.array(name),
  }),
  notes: z.array(z.record(z.string(), z.unknown())).length(1),
});
type Metadata = z.infer<typeof metadataSchema>;
type ColumnMetadata = Metadata['tableSchema']['columns'][number];

function fits({ datatype, required }: ColumnMetadata, value: string): boolean {
  if (value === '') return !required;
  if (datatype === 'string') return true;
  if (datatype.base === 'string') return new RegExp(datatype.format).test(value);
  return /^\d+$/.test(value) && Number(value) >= datatype.minimum;
}

async function read(made: MadeRelease) {
  const files = await filesOf(made);
  const metadata = metadataSchema.parse(JSON.parse(textOf(files, 'csvw')));
  return { metadata, rows: csvRows(files), names: files.files.map((file) => file.name) };
}

const releases = [
  await madeOf('staff', overviewCounts),
  await madeOf('staff', overviewCounts, { method: 'rounding' }),
  await madeOf('political', councilCounts),
];

describe('the CSVW description', () => {
  it.each(releases)('describes every column of its CSV file, in order', async (made) => {
    const { metadata, rows, names } = await read(made);
    expect(names).toContain(metadata.url);
    expect(names).toContain(`${metadata.url}-metadata.json`);
    expect(metadata.tableSchema.columns.map((column) => column.name)).toEqual(columns);
    expect(Object.keys(rows[0] ?? {})).toEqual(columns);
  });

  it.each(releases)('holds for every value, and its key tells rows apart', async (made) => {
    const { metadata, rows } = await read(made);
    const { columns: described, primaryKey } = metadata.tableSchema;
    for (const row of rows) {
      const wrong = described.filter((column) => !fits(column, row[column.name] ?? ''));
      expect(wrong).toEqual([]);
    }
    const keys = rows.map((row) => primaryKey.map((column) => row[column]).join('|'));
    expect(new Set(keys).size).toBe(rows.length);
  });

  it('refuses a name, a code of the other compartment, and an unknown status', async () => {
    const { metadata } = await read(await madeOf('staff', overviewCounts));
    const column = (wanted: string) => {
      const found = metadata.tableSchema.columns.find((one) => one.name === wanted);
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
