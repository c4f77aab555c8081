import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedBenchmarks } from '../../domain/benchmarks/shipped.ts';
import { benchmarkColumns } from '../../statistics/formats/benchmark-csv.ts';
import { startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

const file = '2026-11-26.luwte-vergelijking.csv';
const morning = '2026-11-26T08:00:00Z';
const header = benchmarkColumns.join(';');

/** Reads in a file of these lines. */
async function reading(desk: TestDesk, ...lines: string[]) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, file), [header, ...lines, ''].join('\r\n'));
  return desk.ask('benchmarks.read', { folder, name: file });
}

const figureOf = async (desk: TestDesk, population: string, indicator: string, year: string) =>
  (await desk.ask('benchmarks.get', {})).figures.find(
    (one) => one.population === population && one.indicator === indicator && one.year === year,
  );

test('the counsellor of staff sees the figures of staff, each with its source and basis', async () => {
  const desk = await startOpenDesk(morning);
  const { figures, readOn } = await desk.ask('benchmarks.get', {});
  expect(readOn).toBeNull();
  expect(figures.map(({ population }) => population)).not.toContain('council_members');
  expect(figures.every(({ source }) => source.length > 5)).toBe(true);
  const years = figures.map(({ year }) => year.slice(-4));
  expect(years).toEqual(years.toSorted().toReversed());
  expect(await figureOf(desk, 'staff_five_municipalities', 'threatened_5y', '2019')).toMatchObject({
    value: 25,
    basis: 'seed',
  });
  expect(await figureOf(desk, 'victims_five_municipalities', 'did_manager', '2019')).toMatchObject({
    value: 78,
    basis: 'seen',
  });
});

test('and of officeholders those of officeholders, with words where the source has no number', async () => {
  const desk = await startOpenDesk(morning, 'counsellor_political');
  expect(await figureOf(desk, 'council_members', 'aggression_1y', '2018')).toMatchObject({
    value: 28,
  });
  expect(await figureOf(desk, 'mayors', 'aggression_1y', '2020')).toMatchObject({
    value: null,
    note: { nl: 'de helft', en: 'half' },
  });
  expect(await figureOf(desk, 'government_staff', 'aggression_1y', '2024')).toBeUndefined();
  expect((await desk.ask('benchmarks.get', {})).expected).toBeNull();
});

test('of 420 people on the staff about 84 may live through something in a year (§7)', async () => {
  const desk = await startOpenDesk(morning);
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, staffSize: 420 });
  expect((await desk.ask('benchmarks.get', {})).expected).toBe(84);
  await reading(desk, '1.0;Monitor 2026;2026;municipal_staff;threatened_1y;30,5;');
  expect((await desk.ask('benchmarks.get', {})).expected).toBe(128);
});

test('what is read in goes before what Luwte brings, replaces what was read in, and can be forgotten', async () => {
  const desk = await startOpenDesk(morning);
  const before = await desk.ask('benchmarks.get', {});
  const read = await reading(
    desk,
    '1.0;Monitor 2024, herzien;2024;government_staff;aggression_1y;31;na herweging',
    '1.0;Monitor 2026;2026;government_staff;aggression_1y;;meer dan een op de vier',
  );
  expect(read).toEqual({ read: 2 });
  expect(await figureOf(desk, 'government_staff', 'aggression_1y', '2024')).toMatchObject({
    value: 31,
    note: { nl: 'na herweging', en: 'na herweging' },
    basis: 'read',
  });
  const after = await desk.ask('benchmarks.get', {});
  expect(after.readOn).toBe('2026-11-26');
  expect(after.figures).toHaveLength(before.figures.length + 1);
  await reading(desk, '1.0;Elders;2025;municipal_staff;other;12;iets anders');
  expect(await figureOf(desk, 'government_staff', 'aggression_1y', '2024')).toMatchObject({
    value: 29,
  });
  await desk.ask('benchmarks.forget', {});
  expect(await desk.ask('benchmarks.get', {})).toEqual(before);
});

test('the file that is written is one that can be read in, whole', async () => {
  const desk = await startOpenDesk(morning);
  const folder = temporaryFolder();
  expect(await desk.ask('benchmarks.write', { folder })).toEqual({ file });
  expect(readFileSync(join(folder, file), 'utf8')).toContain(`\uFEFF${header}\r\n`);
  const found = await desk.ask('exchange.find', { folder, kind: 'benchmarks' });
  expect(found.files.map(({ name }) => name)).toEqual([file]);
  expect(await desk.ask('benchmarks.read', { folder, name: file })).toEqual({
    read: shippedBenchmarks.length,
  });
  const { figures } = await desk.ask('benchmarks.get', {});
  expect(figures.every(({ basis }) => basis === 'read')).toBe(true);
});

test.each([
  ['an empty file', [], 'benchmarkFile.notOne'],
  ['no columns', ['x'], 'benchmarkFile.notOne'],
  ['a later version', ['2.0;A;2026;mayors;other;1;x'], 'benchmarkFile.newerVersion'],
  ['a year that is none', ['1.0;A;26;mayors;other;1;x'], 'benchmarkFile.cell'],
  ['people that are in no list', ['1.0;A;2026;J. Jansen;other;1;x'], 'benchmarkFile.cell'],
  ['more than everybody', ['1.0;A;2026;mayors;other;101;x'], 'benchmarkFile.cell'],
  ['words for a number', ['1.0;A;2026;mayors;other;veel;x'], 'benchmarkFile.cell'],
  ['nobody who found it out', ['1.0;;2026;mayors;other;1;x'], 'benchmarkFile.cell'],
  ['the same twice', Array(2).fill('1.0;A;2026;mayors;other;1;x'), 'benchmarkFile.cell'],
  ['a thousand and one', Array(1001).fill('1.0;A;2026;mayors;other;1;x'), 'benchmarkFile.tooMany'],
])('%s is refused, and nothing changes', async (_, lines, refusal) => {
  const desk = await startOpenDesk(morning);
  const before = await desk.ask('benchmarks.get', {});
  await expect(reading(desk, ...lines)).rejects.toThrow(refusal);
  expect(await desk.ask('benchmarks.get', {})).toEqual(before);
});
