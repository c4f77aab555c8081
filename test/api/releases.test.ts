import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '../../api/contract/index.ts';
import type { Department } from '../../domain/code-lists/index.ts';
import { previewOf, publish } from './release-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

type NewReport = Input<'reports.record'>;

/** Records one report of a new or a known reporter of a unit. */
async function record(desk: TestDesk, alias: string, department: Department): Promise<void> {
  const known = await desk.ask('reporters.find', { alias });
  const [found] = known.reporters;
  const position = { regime: 'staff', department, functionGroup: null } as const;
  const reporter: NewReport['reporter'] = found
    ? { kind: 'known', id: found.id }
    : { kind: 'new', alias, name: '', contact: '', position };
  await desk.ask('reports.record', { ...counterThreat, reporter });
}

/** So many incidents by so many reporters of a unit. */
async function recordUnit(
  desk: TestDesk,
  department: Department,
  incidents: number,
  reporters: number,
): Promise<void> {
  for (let index = 0; index < incidents; index += 1) {
    await record(desk, `${department} ${index % reporters}`, department);
  }
}

/** Story S-09: staff 420, 20 incidents by 17 reporters, or 19 by 16 without permits. */
async function quarterlyOverview({
  permits,
  method = 'hiding',
}: {
  readonly permits: number;
  readonly method?: 'hiding' | 'rounding';
}): Promise<TestDesk> {
  const desk = await startOpenDesk('2026-12-01T10:00:00Z');
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', {
    ...settings,
    staffSize: 420,
    method,
    units: [
      { department: 'social_district_teams', size: 80 },
      { department: 'work_income', size: 90 },
      { department: 'civil_affairs', size: 60 },
      { department: 'permits', size: 55 },
    ],
  });
  await recordUnit(desk, 'social_district_teams', 9, 7);
  await recordUnit(desk, 'work_income', 6, 5);
  await recordUnit(desk, 'civil_affairs', 4, 4);
  await recordUnit(desk, 'permits', permits, 1);
  return desk;
}

/** The files in a folder and in the folders in it, by their names. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** What a preview shows per unit; null is hidden. */
async function shownPerUnit(desk: TestDesk, wanted: { readonly method?: 'rounding' } = {}) {
  const { tables } = await previewOf(desk, { period: '2026', ...wanted });
  const table = tables.find(({ dimension }) => dimension === 'department');
  const shown = table?.cells.filter(({ value }) => value !== null) ?? [];
  return {
    units: Object.fromEntries(shown.map(({ code, value }) => [code, value])),
    total: table?.total.value,
    reasons: Object.fromEntries(table?.cells.map(({ code, why }) => [code, why.nl]) ?? []),
  };
}

test('S-09: two small units hide, with income beside them, and the preview says why', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  const { units, total, reasons } = await shownPerUnit(desk);
  expect(units).toEqual({ social_district_teams: 9 });
  expect(total).toBe(20);
  expect(reasons.civil_affairs).toBe('minder dan 5 melders');
  expect(reasons.permits).toBe('minder dan 5 melders');
  expect(reasons.work_income).toBe('anders terug te rekenen uit het totaal');
});

test('S-09, variant: one small unit alone takes a larger one with it', async () => {
  const desk = await quarterlyOverview({ permits: 0 });
  const { units, total } = await shownPerUnit(desk);
  expect(units).toEqual({ social_district_teams: 9 });
  expect(total).toBe(19);
});

test('S-09, rounded: all units are seen, and what an outsider can guess stands beside them', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  const { units, reasons } = await shownPerUnit(desk, { method: 'rounding' });
  expect(Object.keys(units).sort()).toEqual([
    'civil_affairs',
    'permits',
    'social_district_teams',
    'work_income',
  ]);
  expect(reasons.civil_affairs).toBe('afgerond op een veelvoud van 5');
  const preview = await previewOf(desk, { period: '2026', method: 'rounding' });
  const table = preview.tables.find(({ dimension }) => dimension === 'department');
  const guesses = table?.cells.filter(({ value }) => value !== null).map(({ guess }) => guess);
  expect(guesses?.every((guess) => guess !== null && (guess.most ?? 0) > guess.least)).toBe(true);
  expect(preview.certificate).toMatch(/^[0-9a-f]{64}$/);
});

test('A period that is not over can be looked at, not published', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  const folder = temporaryFolder();
  for (const [period, on] of [
    ['2026', '2026-12-31'],
    ['2026-Q4', '2026-12-31'],
    ['2026/2028', '2028-12-31'],
  ] as const) {
    await expect(publish(desk, { period, folder })).rejects.toMatchObject({
      cause: { code: 'release.periodOpen', params: { on } },
    });
  }
  expect(readdirSync(folder)).toEqual([]);
});

test('A period that is none is refused', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  for (const period of ['2026-Q5', '2024/2025', '26', '2026/2024']) {
    await expect(desk.ask('releases.preview', { period })).rejects.toThrow('input.invalid');
  }
});

test('A published year is frozen: later reports change nothing, and its files come out the same', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  desk.clock = '2027-01-11T10:00:00Z';
  const folder = temporaryFolder();
  const first = await publish(desk, { period: '2026', folder });
  expect(filesIn(folder)).toEqual(first.files.map(({ name }) => name).sort());
  const bytes = first.files.map(({ name }) => readFileSync(join(folder, name)));

  await record(desk, 'Iemand anders', 'permits');
  desk.clock = '2027-03-01T10:00:00Z';
  const again = temporaryFolder();
  const second = await publish(desk, { period: '2026', folder: again });
  expect(second.files).toEqual(first.files);
  expect(second.files.map(({ name }) => readFileSync(join(again, name)))).toEqual(bytes);
  expect((await shownPerUnit(desk)).total).toBe(20);
  expect(await previewOf(desk, { period: '2026' })).toMatchObject({
    frozen: '2027-01-11',
    checksum: first.checksum,
  });
  await publish(desk, { period: '2026', folder });
});

test('What is published is what was looked at: a report in between is noticed', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  desk.clock = '2027-01-11T10:00:00Z';
  const folder = temporaryFolder();
  const { checksum } = await previewOf(desk, { period: '2026' });
  await recordUnit(desk, 'social_district_teams', 3, 3);
  const wanted = { period: '2026', folder, seen: checksum };
  await expect(desk.ask('releases.publish', wanted)).rejects.toThrow('release.changed');
  expect(readdirSync(folder)).toEqual([]);
  expect((await desk.ask('releases.ledger', {})).entries).toEqual([]);
});

/** The periods of the ledger, the newest first. */
const ledgerOf = async (desk: TestDesk) =>
  (await desk.ask('releases.ledger', {})).entries.map(({ seq, period, correction }) => [
    seq,
    period,
    correction,
  ]);

test('A quarter and its year stand in the ledger, each naming the one before it, with one number for both', async () => {
  const desk = await quarterlyOverview({ permits: 1, method: 'rounding' });
  desk.clock = '2027-01-11T10:00:00Z';
  const folder = temporaryFolder();
  await publish(desk, { period: '2026-Q2', folder });
  const { files } = await publish(desk, { period: '2026', folder });
  expect(await ledgerOf(desk)).toEqual([
    [2, '2026', 0],
    [1, '2026-Q2', 0],
  ]);
  const { entries, words } = await desk.ask('releases.ledger', {});
  expect(words).toHaveLength(8);
  const proof = files.find(({ name }) => name.endsWith('release.json'))?.name ?? '';
  expect(JSON.parse(readFileSync(join(folder, proof), 'utf8'))).toMatchObject({
    previous: entries[1]?.digest,
  });
  const { periods } = await desk.ask('releases.periods', {});
  expect(periods.find(({ period }) => period === '2026')).toMatchObject({
    over: true,
    frozen: { on: '2027-01-11', correction: 0 },
  });
  const quarter = await previewOf(desk, { period: '2026-Q2' });
  const year = await previewOf(desk, { period: '2026' });
  const row = year.tables
    .find(({ dimension }) => dimension === 'quarter')
    ?.cells.find(({ code }) => code === 'Q2');
  expect(row?.value).toBe(quarter.tables[0]?.total.value);
  const again = { period: '2026-Q2', correction: true };
  await expect(previewOf(desk, again)).rejects.toThrow('release.isPart');
});

test('What was published is counted as it was in every later release, whatever is recorded later', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  desk.clock = '2027-01-11T10:00:00Z';
  await publish(desk, { period: '2026-Q2', folder: temporaryFolder() });
  const before = await previewOf(desk, { period: '2026' });
  await record(desk, 'Iemand anders', 'permits');
  expect(await previewOf(desk, { period: '2026' })).toEqual(before);
  const { tables } = await desk.ask('statistics.own', { year: 2026 });
  expect(tables[0]?.total.value).toBe(21);
});

test('A correction about one person is refused; one about many replaces what was published', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  desk.clock = '2027-01-11T10:00:00Z';
  const folder = temporaryFolder();
  await publish(desk, { period: '2026', folder });
  await record(desk, 'Iemand anders', 'social_district_teams');
  const wanted = { period: '2026', correction: true };
  await expect(previewOf(desk, wanted)).rejects.toThrow('release.aboutFew');
  for (let person = 0; person < 10; person += 1) {
    await record(desk, `Iemand ${person}`, 'social_district_teams');
  }
  const corrected = await previewOf(desk, wanted);
  expect(corrected).toMatchObject({ correction: 1, frozen: null });
  const { files } = await publish(desk, { ...wanted, folder });
  expect(files[0]?.name).toMatch(/_2026_correction-1\.csv$/);
  expect(await ledgerOf(desk)).toEqual([
    [2, '2026', 1],
    [1, '2026', 0],
  ]);
  expect((await shownPerUnit(desk)).total).toBe(31);
});

test('Protecting figures can be stopped, and begins anew when it is asked again', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  expect(await desk.ask('releases.cancel', {})).toEqual({});
  expect((await shownPerUnit(desk)).total).toBe(20);
});

test('Files go to a folder that exists, outside the vault, and replace nothing else', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  desk.clock = '2027-01-11T10:00:00Z';
  const publishTo = (folder: string) => publish(desk, { period: '2026', folder });
  await expect(publishTo(join(desk.folder, 'nergens'))).rejects.toThrow('export.folderMissing');
  await expect(publishTo(join(desk.folder, 'header.json'))).rejects.toThrow('export.folderMissing');
  await expect(publishTo(desk.folder)).rejects.toThrow('export.folderIsVault');
  const folder = temporaryFolder();
  const { files } = await publishTo(folder);
  const [file] = files;
  writeFileSync(join(folder, file?.name ?? ''), 'iets anders');
  await expect(publishTo(folder)).rejects.toThrow('export.fileExists');
  expect(readFileSync(join(folder, file?.name ?? ''), 'utf8')).toBe('iets anders');
});

test('The counsellor sees the true counts, also where nothing may leave, and no file has them', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  const { tables } = await desk.ask('statistics.own', { year: 2026 });
  const units = tables.find(({ dimension }) => dimension === 'department');
  const numberOf = (unit: string) => units?.cells.find(({ code }) => code === unit)?.value;
  expect([numberOf('civil_affairs'), numberOf('permits'), numberOf('legal')]).toEqual([4, 1, 0]);
  expect(tables.map(({ total }) => total.value)).toEqual(tables.map(() => 20));
  const { tables: before } = await desk.ask('statistics.own', { year: 2025 });
  expect(before.every(({ total }) => total.value === 0)).toBe(true);
});

test('Without the size of the group nothing is counted', async () => {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z');
  await expect(previewOf(desk, { period: '2026' })).rejects.toThrow('settings.sizesMissing');
});

test('The threshold may be raised, never lowered below the rule of the compartment', async () => {
  const desk = await startOpenDesk('2026-05-04T08:35:00Z', 'counsellor_political');
  const settings = await desk.ask('settings.get', {});
  expect(settings.threshold).toBe(10);
  await expect(desk.ask('settings.update', { ...settings, threshold: 9 })).rejects.toMatchObject({
    cause: { issues: [{ path: ['threshold'], problem: 'number.outOfRange' }] },
  });
  await desk.ask('settings.update', { ...settings, threshold: 15 });
  expect((await desk.ask('settings.get', {})).threshold).toBe(15);
});

test('What stands where a file should come is left as it is, and says nothing of the vault', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  desk.clock = '2027-01-11T10:00:00Z';
  const publishTo = (folder: string) => publish(desk, { period: '2026', folder });
  await expect(publishTo(`/${'a'.repeat(4000)}`)).rejects.toThrow('export.folderMissing');

  const { files } = await publishTo(temporaryFolder());
  const [name = ''] = files.map((file) => file.name);
  const taken = temporaryFolder();
  mkdirSync(join(taken, name));
  await expect(publishTo(taken)).rejects.toThrow('export.fileExists');

  const shared = temporaryFolder();
  const elsewhere = join(temporaryFolder(), 'elders.txt');
  writeFileSync(elsewhere, 'van iemand anders');
  symlinkSync(elsewhere, join(shared, `${name}.new`));
  await publishTo(shared);
  expect(readFileSync(elsewhere, 'utf8')).toBe('van iemand anders');
  expect(filesIn(shared)).toEqual(files.map((file) => file.name).sort());
});

test('Talks in which was only listened are counted for the counsellor and change nothing that leaves', async () => {
  const desk = await quarterlyOverview({ permits: 1 });
  const before = await previewOf(desk, { period: '2026' });
  for (const receivedOn of ['2025-11-03', '2026-03-02', '2026-11-30']) {
    const talk = { rulesDiscussed: true, receivedOn, receivedVia: 'phone' } as const;
    await desk.ask('consultations.record', talk);
  }
  expect(await desk.ask('statistics.consultations', {})).toEqual({
    years: [
      { year: 2026, talks: 2 },
      { year: 2025, talks: 1 },
    ],
  });
  expect(await previewOf(desk, { period: '2026' })).toEqual(before);
  expect((await desk.ask('statistics.years', {})).years).toEqual([2026]);
});

test('A year of long ago, as a computer whose clock was wrong may have kept it, can be looked at', async () => {
  const desk = await startOpenDesk('1926-05-04T12:00:00Z');
  const settings = await desk.ask('settings.get', {});
  await desk.ask('settings.update', { ...settings, staffSize: 420 });
  const incident = { ...counterThreat.incident, occurred: { kind: 'unknown' as const } };
  await desk.ask('reports.record', { ...counterThreat, incident, receivedOn: '1926-05-04' });
  desk.clock = '2026-05-04T08:35:00Z';
  const { years } = await desk.ask('statistics.years', {});
  expect(years).toEqual([2026, 1926]);
  expect(await previewOf(desk, { period: '1926' })).toMatchObject({ period: '1926' });
});
