import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { columnClasses } from '../../db/columns.ts';
import { SCHEMA_VERSION } from '../../db/migrate.ts';
import { formerTables } from '../../db/personal-export/former.ts';
import { exportedTables } from '../../db/personal-export/tables.ts';
import { sealedColumns } from '../../db/sealed-columns.ts';
import { linesIn, openExport, sealExport } from '../attack/export-tar.ts';
import { startNewDesk, type TestDesk, temporaryFolder } from './support.ts';

const spring = '2026-05-11T09:30:00Z';
/** An export made by the first version of Luwte that made any: of schema 14. */
const first = readFileSync(new URL('../db/fixtures/personal-export-1.tar', import.meta.url));

async function take(desk: TestDesk, tar: Buffer) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'x.tar'), tar);
  return desk.ask('personal.take', { folder, name: 'x.tar', passphrase: '' });
}

async function exported(desk: TestDesk): Promise<Buffer> {
  const folder = temporaryFolder();
  const lock = { kind: 'none', typed: 'ONVERSLEUTELD' } as const;
  const { file } = await desk.ask('personal.export', { folder, lock });
  return readFileSync(join(folder, file));
}

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const rowsOf = (part: Buffer | undefined) =>
  linesIn(part).map((line) => row.parse(JSON.parse(line)));

/** Lines of a table with those columns alone that another has too. */
const asIn = (part: Buffer | undefined, columns: readonly string[]): string =>
  rowsOf(part)
    .map((one) => JSON.stringify(Object.fromEntries(columns.map((name) => [name, one[name]]))))
    .join('\n');

/** Columns of the first version that went, and what they said stands elsewhere now. */
const gone: Readonly<Record<string, readonly string[]>> = { damage_lines: ['status'] };
/** A setting of the first version that is a preference now, in a row of its own. */
const asFormer = (part: Buffer | undefined): Buffer =>
  Buffer.from(
    linesIn(part)
      .filter((line) => !line.startsWith('{"name":"preferences"'))
      .map((line) => line.replace(/(\\"threshold\\":5)\}/, '$1,\\"idleMinutes\\":5}'))
      .map((line) => `${line}\n`)
      .join(''),
  );
/** Columns that a step fills in: what a task is about. */
const filledIn = ['subject'];

test('An export of the first version comes in, and leaves again with every byte that it held', async () => {
  const desk = await startNewDesk(spring);
  expect(await take(desk, first)).toEqual({ cases: 2, attachments: 2, logLines: 17 });
  const [before, after] = [await openExport(first), await openExport(await exported(desk))];
  expect(before.manifest).toMatchObject({ version: 1, schema: 14 });
  expect(after.manifest).toMatchObject({ version: 1, schema: SCHEMA_VERSION });
  for (const [name, part] of before.parts) {
    const table = /^tables\/(.+)\.jsonl$/.exec(name)?.[1];
    const found = after.parts.get(name);
    const now = table === 'settings' ? asFormer(found) : found;
    const columns = Object.keys(rowsOf(table === undefined ? undefined : part)[0] ?? {}).filter(
      (column) => !gone[table ?? '']?.includes(column) && !filledIn.includes(column),
    );
    if (table === undefined) expect(now?.equals(part), name).toBe(true);
    else expect(asIn(now, columns), name).toBe(asIn(part, columns));
  }
  expect(rowsOf(after.parts.get('tables/settings.jsonl'))).toContainEqual({
    name: 'preferences',
    value: '{"idleMinutes":5}',
  });
  expect(rowsOf(after.parts.get('tables/damage_claims.jsonl'))).toMatchObject([
    { claimant: 'person', status: 'inventory', route: null, version: 1 },
    { claimant: 'person', status: 'claimed_perpetrator', route: 'direct', version: 1 },
  ]);
});

test('What came of an export of the first version is a record as any: read, searched and exported', async () => {
  const desk = await startNewDesk(spring);
  await take(desk, first);
  const { cases, total } = await desk.ask('cases.list', { query: 'slaapt' });
  expect(total).toBe(1);
  const view = await desk.ask('cases.get', { caseId: cases[0]?.id ?? '' });
  expect(view).toMatchObject({
    reporter: { alias: 'Linde' },
    notes: [{ text: 'Zij slaapt slecht — “echt”.' }],
  });
  const again = await startNewDesk(spring);
  const once = await exported(desk);
  await take(again, once);
  expect((await exported(again)).equals(once)).toBe(true);
});

test('An export of a newer version is refused in words, and what says to be older than any is damaged', async () => {
  const desk = await startNewDesk(spring);
  const { manifest, parts } = await openExport(first);
  const of = (schema: number) => sealExport({ manifest: { ...manifest, schema }, parts });
  await expect(take(desk, await of(SCHEMA_VERSION + 1))).rejects.toThrow('personal.newerVersion');
  await expect(take(desk, await of(13))).rejects.toThrow('personal.damaged');
  // Tables of one version under the number of another are no record of either.
  await expect(take(desk, await of(15))).rejects.toThrow('personal.damaged');
  const text = first.toString('latin1').replace('"version": 1', '"version": 2');
  await expect(take(desk, Buffer.from(text, 'latin1'))).rejects.toThrow('personal.newerVersion');
  expect(await desk.ask('cases.list', {})).toMatchObject({ total: 0 });
  expect(await take(desk, await of(14))).toMatchObject({ cases: 2 });
});

/** An export in which one row of a table says something else. */
async function forged(table: string, change: object): Promise<Buffer> {
  const { manifest, parts } = await openExport(first);
  const name = `tables/${table}.jsonl`;
  const [row0, ...others] = rowsOf(parts.get(name));
  const lines = [{ ...row0, ...change }, ...others].map((one) => `${JSON.stringify(one)}\n`);
  return sealExport({ manifest, parts: new Map(parts).set(name, Buffer.from(lines.join(''))) });
}

test.each([
  ['incidents', { occurred_from: '2026-05-04', occurred_until: '2026-05-03' }],
  ['drafts', { saved_at: '9999-12-31' }],
])('An export whose %s the desk could not show or keep is refused: %j', async (table, change) => {
  const desk = await startNewDesk(spring);
  await expect(take(desk, await forged(table, change))).rejects.toThrow('personal.damaged');
  expect(await desk.ask('cases.list', {})).toMatchObject({ total: 0 });
});

test('What a row must have leaves with it, or is made when it comes back', () => {
  const database = formerTables(SCHEMA_VERSION);
  const lost = exportedTables(database).flatMap(({ name, columns, insert }) =>
    database
      .prepare<[string], { column: string }>(
        `SELECT name AS column FROM pragma_table_info(?)
         WHERE "notnull" = 1 AND dflt_value IS NULL AND pk = 0`,
      )
      .all(name)
      .filter(({ column }) => !columns.some((leaving) => leaving.name === column))
      .filter(({ column }) => !insert.includes(`${column}) SELECT`))
      .map(({ column }) => `${name}.${column}`),
  );
  expect(lost).toEqual([]);
  database.close();
});

test('Of every schema since the first export it is known which columns are sealed, and which secret', () => {
  const known = new Set(sealedColumns.map(({ table, column }) => `${table}.${column}`));
  for (let schema = 14; schema <= SCHEMA_VERSION; schema += 1) {
    const database = formerTables(schema);
    const blobs = database
      .prepare<[], { place: string }>(
        `SELECT tables.name || '.' || columns.name AS place
         FROM pragma_table_list AS tables JOIN pragma_table_info(tables.name) AS columns
         WHERE tables.schema = 'main' AND tables.type = 'table' AND columns.type = 'BLOB'`,
      )
      .all();
    const unknown = blobs.filter(({ place }) => {
      const [table = '', column = ''] = place.split('.');
      return !known.has(place) && columnClasses[table]?.[column] !== 'secret';
    });
    expect(unknown, `schema ${schema}`).toEqual([]);
    database.close();
  }
});
