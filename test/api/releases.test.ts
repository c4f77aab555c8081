import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { previewOf, publish, quarterlyOverview, record, recordUnit } from './release-fixture.ts';
import { counterThreat, startOpenDesk, type TestDesk, temporaryFolder } from './support.ts';

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

test('A year that runs is laid beside the same days of the year before, not beside all of it', async () => {
  const desk = await startOpenDesk('2024-11-05T10:00:00Z');
  const told = (receivedOn: string) =>
    desk.ask('reports.record', {
      ...{ ...counterThreat, receivedOn, receivedAt: '09:00' },
      incident: { ...counterThreat.incident, occurred: { kind: 'on', on: receivedOn } },
      reporter: {
        kind: 'anonymous',
        position: { regime: 'staff', department: 'permits', functionGroup: null },
      },
    });
  const running = async (year: number) => (await desk.ask('statistics.own', { year })).running;
  await told('2024-02-29');
  await told('2024-09-01');
  // Nobody counted in 2023: that there is nothing says nothing.
  expect(await running(2024)).toEqual({ today: '2024-11-05', before: null });
  desk.clock = '2025-03-01T10:00:00Z';
  expect(await running(2024)).toBeNull();
  expect(await running(2025)).toEqual({
    today: '2025-03-01',
    before: { until: '2024-03-01', value: 1 },
  });
  desk.clock = '2026-05-01T10:00:00Z';
  expect((await running(2026))?.before).toEqual({ until: '2025-05-01', value: 0 });
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
